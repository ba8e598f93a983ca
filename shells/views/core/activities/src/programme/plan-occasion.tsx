import { Alert, Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { Section } from '@samlar/view-contract/page';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { readNumber, useNumberError } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import { formTexts } from '../form-texts';
import { messages } from '../messages';
import { complete, daysOf, oneMore, sessionsOf, type DraftDay } from './occasion-draft';
import { PLAN } from './plan.command';
import type { Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** More than these no room holds. */
const SEATS = { most: 10_000 };

/** A planner adds an occasion: days as the programme's parts lay them down, seats. It is seen by planners until it is published. */
export function PlanOccasion({ programme, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(PLAN);
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => ({ title: programme.title, capacity: `${programme.capacity ?? ''}`, minimum: '', days: daysOf(programme.blocks) }));
  const [tried, setTried] = useState(false);
  const numberError = useNumberError();
  const seatsError = (text: string): string | undefined => (text.trim() ? numberError(text, SEATS) : undefined);
  const [refused, setRefused] = useState<Refused | null>(null);
  const empty = (text: string): string | undefined => (tried && !text.trim() ? words('required') : undefined);
  const setDay = (key: number, part: Partial<DraftDay>): void => setDraft({ ...draft, days: draft.days.map((day) => (day.key === key ? { ...day, ...part } : day)) });

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefused(null);
    setTried(true);
    if (!draft.title.trim() || !complete(draft.days) || [draft.capacity, draft.minimum].some(seatsError)) return;
    const number = (text: string): number | null => (text.trim() ? (readNumber(text, SEATS) as number) : null);
    const answer = (await run({ input: { programme: programme.id, title: draft.title.trim(), block: null, capacity: number(draft.capacity), minimum: number(draft.minimum), sessions: sessionsOf(draft.days) } }))?.planOccasion;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('plan.done') });
    setOpen(false);
    changed();
  };

  if (!open) return <div data-print="none"><Button variant="secondary" onClick={() => setOpen(true)}>{t('plan')}</Button></div>;
  return (
    <Section title={t('plan')} lead={t('plan.lead')}>
      <form onSubmit={send} className={styles.plan} noValidate>
        <div className={styles.fields}>
          <Textfield label={t('plan.title')} value={draft.title} error={empty(draft.title)} onChange={(event) => setDraft({ ...draft, title: event.target.value })} />
          <Textfield label={t('plan.capacity')} inputMode="numeric" value={draft.capacity} error={tried ? seatsError(draft.capacity) : undefined} onChange={(event) => setDraft({ ...draft, capacity: event.target.value })} />
          <Textfield label={t('plan.minimum')} inputMode="numeric" value={draft.minimum} error={tried ? seatsError(draft.minimum) : undefined} onChange={(event) => setDraft({ ...draft, minimum: event.target.value })} />
        </div>
        {draft.days.map((day, index) => (
          <fieldset key={day.key} className={styles.day}>
            <Heading level={3} data-size="2xs">{t('plan.day', { number: index + 1 })}</Heading>
            <div className={styles.fields}>
              <Textfield type="date" label={t('plan.on')} value={day.on} error={empty(day.on)} onChange={(event) => setDay(day.key, { on: event.target.value })} />
              <Textfield type="time" label={t('plan.from')} value={day.from} error={empty(day.from)} onChange={(event) => setDay(day.key, { from: event.target.value })} />
              <Textfield type="time" label={t('plan.to')} value={day.to} error={empty(day.to)} onChange={(event) => setDay(day.key, { to: event.target.value })} />
              <Textfield label={t('place')} value={day.place} onChange={(event) => setDay(day.key, { place: event.target.value })} />
            </div>
            <div className={styles.actions}>
              <Checkbox label={t('plan.overnight')} checked={day.overnight} onChange={(event) => setDay(day.key, { overnight: event.target.checked })} />
              {draft.days.length > 1 ? <Button type="button" variant="tertiary" data-size="sm" onClick={() => setDraft({ ...draft, days: draft.days.filter(({ key }) => key !== day.key) })}>{t('plan.remove', { number: index + 1 })}</Button> : null}
            </div>
          </fieldset>
        ))}
        <div><Button type="button" variant="tertiary" data-size="sm" onClick={() => setDraft({ ...draft, days: oneMore(draft.days) })}>{t('plan.add')}</Button></div>
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={running} disabled={running}>{t('plan.send')}</Button>
          <Button type="button" variant="tertiary" onClick={() => setOpen(false)}>{t('cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}
