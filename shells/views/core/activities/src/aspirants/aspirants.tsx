import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useNotify, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { PersonField } from '../person-field';
import type { Named } from '../person-field.query';
import { SendButtons } from '../send-buttons';
import appointment from './appointment.en.json';
import { APPOINT_ASPIRANT, ASPIRANTS, END_ASPIRANT, type Aspirant } from './aspirants.query';
import { texts } from './aspirants-texts';

/** Who is in the internal career programme, and the base group they form of their own (domain.md A25). */
export default function Aspirants({ organisation }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const may = useMay('organisation:write');
  const query = useViewQuery(ASPIRANTS, { organisation: organisation.id ?? '' });
  const [asked, setAsked] = useState<Aspirant | 'new' | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={may ? <Button data-print="none" onClick={() => setAsked('new')}>{t('new')}</Button> : null}>
      {({ roleHolders: aspirants }) => aspirants && (
        <>
          {aspirants.length === 0 ? <Empty title={t('none')}>{t('none.text')}</Empty> : (
            <Section title={t('list')} lead={t('list.lead')}>
              <DataTable
                caption={t('list')} captionHidden rows={aspirants} rowKey={({ id }) => id}
                columns={[
                  { key: 'name', title: t('name'), cell: ({ person }) => person?.displayName ?? t('unknown') },
                  { key: 'since', title: t('since'), cell: ({ period }) => formatDate(period.start, language) },
                  { key: 'group', title: t('group'), cell: ({ person }) => (person?.baseGroup?.kind === 'ASPIRANTS' ? person.baseGroup.title : t('group.none')) },
                  ...(may ? [{ key: 'do', title: t('do'), cell: (each: Aspirant) => (
                    <Button data-size="sm" variant="tertiary" data-print="none" onClick={() => setAsked(each)}>{t('end.short')}<span className="samlar-visually-hidden"> {each.person?.displayName}</span></Button>
                  ) }] : []),
                ]}
              />
              <p className={form.subtle}><ViewLink to="/base-groups">{t('groups')}</ViewLink></p>
            </Section>
          )}
          {asked === 'new' ? <AppointDialog organisation={organisation} close={close} changed={query.again} /> : asked ? <EndDialog aspirant={asked} close={close} changed={query.again} /> : null}
        </>
      )}
    </Page>
  );
}

interface Closing {
  close(): void;
  changed(): void;
}

function AppointDialog({ organisation, close, changed }: Closing & { organisation: ViewProps['organisation'] }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(APPOINT_ASPIRANT);
  const [person, setPerson] = useState<Named | null>(null);
  const [start, setStart] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || !start) return;
    if (!(await send({ input: { person: person.id, role: 'ASPIRANT', scope: null, organisation: organisation.id ?? '', start } }))) return;
    notify({ kind: 'success', text: t('new.done', { name: person.displayName }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('new')}</Heading>
        <Paragraph>{t('new.text')}</Paragraph>
        <PersonField code={organisation.code ?? null} person={person?.id ?? ''} error={tried && !person} change={setPerson} />
        <Textfield type="date" label={t('since')} value={start} error={tried && !start ? words('required') : undefined} onChange={(event) => setStart(event.target.value)} />
        <SendButtons label={t('new.send')} problem={problem} running={running} cancel={close} words={{ en: appointment }} />
      </form>
    </Dialog>
  );
}

function EndDialog({ aspirant, close, changed }: Closing & { aspirant: Aspirant }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(END_ASPIRANT);
  const [end, setEnd] = useState('');
  const [tried, setTried] = useState(false);
  const name = aspirant.person?.displayName ?? t('unknown');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!end) return;
    if (!(await send({ input: { appointment: aspirant.id, end, handoverTo: null } }))) return;
    notify({ kind: 'success', text: t('end.done', { name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('end', { name })}</Heading>
        <Paragraph>{t('end.text')}</Paragraph>
        <Textfield type="date" label={t('end.day')} value={end} error={tried && !end ? words('required') : undefined} onChange={(event) => setEnd(event.target.value)} />
        <SendButtons label={t('end.send')} problem={problem} running={running} cancel={close} words={{ en: appointment }} />
      </form>
    </Dialog>
  );
}
