import { Button, Checkbox, Dialog, Fieldset, Heading, Paragraph, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { CLOSE_ROUND, OPEN_ROUND } from './board.command';
import { PARTICIPANTS, type Round } from './board.query';
import { texts } from './board-texts';

interface Closing {
  close(): void;
  changed(): void;
}

/** A round's id as it stands in addresses: its title in plain letters. */
export const roundId = (title: string): string =>
  title.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/** Opens a round for the municipalities ticked. */
export function OpenRoundDialog({ close, changed }: Closing) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const query = useViewQuery(PARTICIPANTS, {});
  const { send, running, problem } = useSend(OPEN_ROUND);
  const [written, setWritten] = useState({ title: '', starts: '', ends: '' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const field = (name: keyof typeof written) => ({ value: written[name], error: tried && !written[name].trim() ? words('required') : undefined, onChange: (event: { target: { value: string } }) => setWritten({ ...written, [name]: event.target.value }) });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!roundId(written.title) || !written.starts || !written.ends || chosen.length < 2) return;
    if (!(await send({ input: { id: roundId(written.title), title: written.title.trim(), starts: written.starts, ends: written.ends, municipalities: [...chosen] } }))) return;
    notify({ kind: 'success', text: t('round.opened', { title: written.title.trim() }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('round.open')}</Heading>
        <Paragraph>{t('round.open.text')}</Paragraph>
        <Textfield label={t('round.title')} {...field('title')} />
        <div className={form.pair}>
          <Textfield type="date" label={t('round.starts')} {...field('starts')} />
          <Textfield type="date" label={t('round.ends')} {...field('ends')} />
        </div>
        <QueryState query={query} rows={2}>
          {({ municipalities }) => (
            <Fieldset>
              <Fieldset.Legend>{t('round.municipalities')}</Fieldset.Legend>
              {(municipalities ?? []).map(({ code, name }) => (
                <Checkbox key={code} value={code} label={name} checked={chosen.includes(code)} onChange={() => setChosen(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])} />
              ))}
              {tried && chosen.length < 2 ? <ValidationMessage>{t('round.municipalities.few')}</ValidationMessage> : null}
            </Fieldset>
          )}
        </QueryState>
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('round.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Closes a round for new requests; asks first, since it stays closed. */
export function CloseRoundDialog({ round, close, changed }: Closing & { round: Round }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(CLOSE_ROUND);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send({ id: round.id }))) return;
    notify({ kind: 'success', text: t('round.closed', { title: round.title }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('round.close')}</Heading>
        <Paragraph>{t('round.close.text', { title: round.title })}</Paragraph>
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" data-color="danger" loading={running} disabled={running}>{t('round.close')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
