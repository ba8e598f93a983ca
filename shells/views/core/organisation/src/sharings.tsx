import { Button, Field, Label, Select, Tag, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useView } from '@samlar/view-contract/view';
import { useId, useState } from 'react';
import { texts } from './organisation-texts';
import { END, PARTNERS, SHARE, type EndVariables, type ShareVariables } from './sharing.command';
import { SharingForm } from './sharing-form';
import styles from './sharing.module.css';
import type { Sharing, UnitData } from './unit.query';

type Unit = NonNullable<UnitData['orgUnit']>;

/** Which municipality a unit belongs to: the top of what lies above it. */
export function hostOf({ parent }: Pick<Unit, 'parent'>): { id: string; name: string } | null {
  let at = parent;
  while (at?.parent) at = at.parent;
  return at;
}

/** Municipalities that a unit works for beside its own (A24): since when, until when, why; whoever keeps the organisation shares it and ends that. */
export function Sharings({ unit, again }: { unit: Unit; again: () => void }) {
  const t = useText(texts);
  const { organisation } = useView();
  const may = useMay('organisation:write');
  const [writing, setWriting] = useState(false);
  const host = hostOf(unit);
  const regional = organisation.code === null;
  const mayShare = may && (unit.kind === 'UNIT' || unit.kind === 'ADMINISTRATION') && (regional || host?.id === organisation.id);
  if (unit.sharings.length === 0 && !mayShare) return null;
  return (
    <Section title={t('sharings')} lead={t('sharings.lead')} actions={mayShare && !writing ? <Button data-size="sm" variant="secondary" onClick={() => setWriting(true)}>{t('sharing.share')}</Button> : null}>
      {writing ? <Share unit={unit} host={host?.id ?? null} close={() => setWriting(false)} done={() => { setWriting(false); again(); }} /> : null}
      {unit.sharings.length === 0 && !writing ? <p className={styles.detail}>{t('sharings.none')}</p> : null}
      <ul className={styles.list}>
        {unit.sharings.map((sharing) => (
          <li key={sharing.id} className={styles.card}>
            <OneSharing sharing={sharing} mayEnd={may && (regional || organisation.id === host?.id || organisation.id === sharing.municipality.id)} again={again} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneSharing({ sharing: { id, municipality, start, end, reason, endedBecause, sharedBy, endedBy }, mayEnd, again }: { sharing: Sharing; mayEnd: boolean; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const [ending, setEnding] = useState(false);
  return (
    <>
      <h3 className={styles.title}>{municipality.name}<Tag data-size="sm" data-color={end ? 'neutral' : 'success'}>{t(end ? 'sharing.ended' : 'sharing.runs')}</Tag></h3>
      <p className={styles.detail}>
        {start ? t('sharing.since', { day: formatDate(start, language) }) : t('sharing.since.unknown')}{end ? ` ${t('sharing.until', { day: formatDate(end, language) })}` : ''}
        {sharedBy ? ` · ${t('sharing.by', { name: sharedBy.displayName })}` : ''}
      </p>
      {reason ? <p className={styles.text}>{reason}</p> : null}
      {endedBecause ? <p className={styles.text}>{t('sharing.because', { reason: endedBecause })}{endedBy ? ` (${endedBy.displayName})` : ''}</p> : null}
      {mayEnd && end === null && !ending ? <Button data-size="sm" variant="tertiary" onClick={() => setEnding(true)}>{t('sharing.end')}</Button> : null}
      {ending ? <End sharing={id} close={() => setEnding(false)} done={() => { setEnding(false); again(); }} /> : null}
    </>
  );
}

function Share({ unit, host, close, done }: { unit: Unit; host: string | null; close: () => void; done: () => void }) {
  const t = useText(texts);
  const id = useId();
  const partners = useViewQuery(PARTNERS, {});
  const [municipality, setMunicipality] = useState('');
  const [start, setStart] = useState('');
  return (
    <SharingForm<ShareVariables>
      document={SHARE} complete={Boolean(municipality && start)} variables={(reason) => ({ input: { unit: unit.id, municipality, start, reason } })}
      action={t('sharing.share')} success={t('sharing.shared')} done={done} close={close}
    >
      {(tried) => (
        <div className={styles.pair}>
          <Field>
            <Label htmlFor={id}>{t('sharing.with')}</Label>
            <Select id={id} value={municipality} aria-invalid={tried && !municipality} onChange={(event) => setMunicipality(event.target.value)}>
              <Select.Option value="">{t('sharing.with.choose')}</Select.Option>
              {(partners.data?.municipalities ?? []).filter((each) => each.id !== host).map((each) => <Select.Option key={each.id} value={each.id}>{each.name}</Select.Option>)}
            </Select>
            {tried && !municipality ? <ValidationMessage>{t('sharing.with.missing')}</ValidationMessage> : null}
          </Field>
          <Textfield type="date" label={t('sharing.start')} value={start} onChange={(event) => setStart(event.target.value)} error={tried && !start && t('sharing.start.missing')} />
        </div>
      )}
    </SharingForm>
  );
}

function End({ sharing, close, done }: { sharing: string; close: () => void; done: () => void }) {
  const t = useText(texts);
  const [end, setEnd] = useState('');
  return (
    <SharingForm<EndVariables>
      document={END} complete={end !== ''} variables={(reason) => ({ input: { sharing, end, reason } })}
      action={t('sharing.end')} success={t('sharing.done')} done={done} close={close}
    >
      {(tried) => <Textfield type="date" label={t('sharing.last')} value={end} onChange={(event) => setEnd(event.target.value)} error={tried && !end && t('sharing.last.missing')} />}
    </SharingForm>
  );
}
