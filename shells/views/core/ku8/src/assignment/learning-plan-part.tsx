import { Button, Heading, Radio, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify, ViewLink } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { LongText } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { FOLLOW_UP, PUBLISH } from './assignment.command';
import styles from './assignment.module.css';
import type { LearningPlan, PlanAudience } from './assignment.query';
import { texts } from './assignment-texts';
import { PlanEditor } from './plan-editor';
import { PlanText } from './plan-text';
import type { PartProps } from './visit-plan';

/** The team's own plan: written, published and followed up by the team alone. */
export function LearningPlanPart({ assignment, parts, changed }: PartProps) {
  const t = useText(texts);
  const { learningPlan: plan } = assignment;
  const [writing, setWriting] = useState(false);
  const [saved, setSaved] = useState(0);
  const close = (): void => { setWriting(false); setSaved(saved + 1); };
  const editing = parts.inTeam && (writing || !plan);
  return (
    <Section title={t('learning-plan')} lead={parts.inTeam ? t('learning-plan.lead') : plan ? undefined : t('learning-plan.waiting')}
      actions={plan && parts.inTeam && !editing ? <Button variant="secondary" data-size="sm" onClick={() => setWriting(true)}>{t('learning-plan.change')}</Button> : null}>
      {editing ? <PlanEditor key={saved} assignment={assignment.id} plan={plan} close={close} changed={changed} /> : null}
      {plan && !editing ? <PlanText goals={plan.goals} steps={plan.steps} followUpOn={plan.followUpOn} /> : null}
      {plan && !editing && parts.inTeam && !plan.publishedOn ? <PublishForm plan={plan} changed={changed} /> : null}
      {plan?.publishedOn && !editing ? <Published plan={plan} inTeam={parts.inTeam} changed={changed} /> : null}
    </Section>
  );
}

const AUDIENCES: PlanAudience[] = ['TEAM', 'MUNICIPALITY', 'ASSOCIATION'];

function PublishForm({ plan, changed }: { plan: LearningPlan; changed(): void }) {
  const t = useText(texts);
  const notify = useNotify();
  const { send, running, problem } = useSend(PUBLISH);
  const [shownTo, setShownTo] = useState<PlanAudience>('TEAM');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send({ plan: plan.id, shownTo }))) return;
    notify({ kind: 'success', text: t('publish.done') });
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} data-print="none">
      <Fieldset>
        <Fieldset.Legend>{t('publish.who')}</Fieldset.Legend>
        {AUDIENCES.map((each) => <Radio key={each} name="shown-to" value={each} label={t(`audience.${each}`)} checked={shownTo === each} onChange={() => setShownTo(each)} />)}
      </Fieldset>
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" loading={running} disabled={running}>{t('publish')}</Button></div>
    </form>
  );
}

function Published({ plan, inTeam, changed }: { plan: LearningPlan; inTeam: boolean; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notes = plan.versions.filter(({ followUpNote }) => followUpNote !== null);
  return (
    <>
      <p className={styles.subtle}>{t('published', { date: formatLongDate(plan.publishedOn!, language), audience: t(`audience.${plan.shownTo}`) })}</p>
      <p data-print="none"><ViewLink to={`/visits/plans/${plan.id}`}>{t('print')}</ViewLink></p>
      {notes.length > 0 ? (
        <>
          <Heading level={3} data-size="2xs">{t('follow-up.before')}</Heading>
          <ul className={styles.notes}>
            {notes.map(({ version, savedOn, followUpNote }) => (
              <li key={version} className={styles.note}><span className={styles.subtle}>{formatLongDate(savedOn, language)}</span><p className={styles.text}>{followUpNote}</p></li>
            ))}
          </ul>
        </>
      ) : null}
      {inTeam ? <FollowUpForm plan={plan.id} changed={changed} /> : null}
    </>
  );
}

function FollowUpForm({ plan, changed }: { plan: string; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(FOLLOW_UP);
  const [note, setNote] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!note.trim() || !next || !(await send({ input: { plan, note: note.trim(), nextFollowUpOn: next } }))) return;
    setNote('');
    setNext('');
    setTried(false);
    notify({ kind: 'success', text: t('follow-up.done') });
    changed();
  };
  return (
    <form className={`${form.form} ${styles.panel}`} onSubmit={submit} noValidate data-print="none">
      <LongText label={t('follow-up.note')} value={note} most={4000} error={tried && !note.trim()} change={setNote} />
      <Textfield type="date" label={t('follow-up.next')} value={next} error={tried && !next ? words('required') : undefined} onChange={(event) => setNext(event.target.value)} />
      <ProblemNotice problem={problem} />
      <div className={form.buttons}><Button type="submit" variant="secondary" loading={running} disabled={running}>{t('follow-up.save')}</Button></div>
    </form>
  );
}
