import { Button, Textfield } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { LongText } from '../field';
import { FormerTexts } from '../former-texts';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { stageNumber } from '../stage';
import { visitTexts } from '../visit-texts';
import { AGREE } from './assignment.command';
import styles from './assignment.module.css';
import type { Parts, VisitAssignment } from './assignment.query';
import { texts } from './assignment-texts';

export interface PartProps {
  assignment: VisitAssignment;
  parts: Parts;
  changed(): void;
}

/** When and how the visit is made; observers and team agree it, anew until the visit. */
export function VisitPlan({ assignment, parts, changed }: PartProps) {
  const t = useText(texts);
  const language = useLanguage();
  const { visitPlan: plan, request } = assignment;
  const may = (parts.observes || parts.inTeam || parts.leads) && stageNumber(request.status) <= 2;
  const [writing, setWriting] = useState(false);
  const days = plan ? [plan.period.start, plan.period.end].filter((day, at, all) => day && all.indexOf(day) === at) : [];
  return (
    <Section title={t('plan')} lead={plan ? undefined : t('plan.lead')}
      actions={plan && may && !writing ? <Button variant="secondary" data-size="sm" onClick={() => setWriting(true)}>{t('plan.change')}</Button> : null}>
      {plan && !writing ? (
        <dl className={styles.facts}>
          <div><dt>{t('plan.days')}</dt><dd>{days.map((day) => formatLongDate(day!, language)).join(' – ')}</dd></div>
          <div><dt>{t('plan.methods')}</dt><dd>{plan.methods}</dd></div>
          {plan.practicalities ? <div><dt>{t('plan.practicalities')}</dt><dd>{plan.practicalities}</dd></div> : null}
          <div><dt>{t('plan.agreed')}</dt><dd>{formatLongDate(plan.agreedOn, language)}</dd></div>
        </dl>
      ) : null}
      {writing ? null : <FormerTexts former={plan?.formerTexts} />}
      {may && (writing || !plan) ? <PlanForm assignment={assignment} close={plan ? () => setWriting(false) : null} changed={changed} /> : null}
    </Section>
  );
}

function PlanForm({ assignment: { id, visitPlan: plan }, close, changed }: { assignment: VisitAssignment; close: (() => void) | null; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(AGREE);
  const [written, setWritten] = useState({
    starts: plan?.period.start ?? '', ends: plan?.period.end ?? '', methods: plan?.methods ?? '', practicalities: plan?.practicalities ?? '',
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof written>): void => setWritten({ ...written, ...change });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const { starts, ends, methods, practicalities } = written;
    if (!starts || !methods.trim()) return;
    if (!(await send({ input: { assignment: id, starts, ends: ends || starts, methods: methods.trim(), practicalities: practicalities.trim() || null } }))) return;
    notify({ kind: 'success', text: t('plan.done') });
    close?.();
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      <div className={form.pair}>
        <Textfield type="date" label={t('plan.starts')} value={written.starts} error={tried && !written.starts ? words('required') : undefined} onChange={(event) => set({ starts: event.target.value })} />
        <Textfield type="date" label={t('plan.ends')} description={t('plan.ends.text')} value={written.ends} min={written.starts} onChange={(event) => set({ ends: event.target.value })} />
      </div>
      <LongText label={t('plan.methods')} description={t('plan.methods.text')} value={written.methods} most={4000} error={tried && !written.methods.trim()} change={(methods) => set({ methods })} />
      <LongText label={t('plan.practicalities')} description={t('plan.practicalities.text')} rows={2} most={4000} value={written.practicalities} change={(practicalities) => set({ practicalities })} />
      <ProblemNotice problem={problem} />
      <div className={form.buttons}>
        <Button type="submit" loading={running} disabled={running}>{t('plan.save')}</Button>
        {close ? <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button> : null}
      </div>
    </form>
  );
}
