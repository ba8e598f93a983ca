import { Button, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { SAVE_PLAN } from './assignment.command';
import styles from './assignment.module.css';
import type { LearningPlan, PlanStep } from './assignment.query';
import { texts } from './assignment-texts';

const EMPTY: PlanStep = { what: '', who: '', when: '' };
const MOST_GOALS = 10;
const MOST_STEPS = 30;

/** Goals, steps with who and when, and the day of the follow-up; each save is a new version. */
export function PlanEditor({ assignment, plan, close, changed }: { assignment: string; plan: LearningPlan | null; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(SAVE_PLAN);
  const [goals, setGoals] = useState<string[]>(plan?.goals ?? ['']);
  const [steps, setSteps] = useState<PlanStep[]>(plan?.steps.map(({ what, who, when }) => ({ what, who, when })) ?? [EMPTY]);
  const [followUpOn, setFollowUpOn] = useState(plan?.followUpOn ?? '');
  const [tried, setTried] = useState(false);

  const written = goals.map((goal) => goal.trim()).filter(Boolean);
  const begun = steps.map(({ what, who, when }) => ({ what: what.trim(), who: who.trim(), when: when.trim() })).filter(({ what, who, when }) => what || who || when);
  const half = begun.some(({ what, who, when }) => !what || !who || !when);
  const lacking = (text: string): string | undefined => (tried && !text.trim() ? words('required') : undefined);
  const setStep = (at: number, change: Partial<PlanStep>): void => setSteps(steps.map((step, each) => (each === at ? { ...step, ...change } : step)));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (written.length === 0 || half || !followUpOn) return;
    if (!(await send({ input: { assignment, goals: written, steps: begun, followUpOn } }))) return;
    notify({ kind: 'success', text: t('learning-plan.saved') });
    close();
    changed();
  };

  return (
    <form className={styles.panel} onSubmit={submit} noValidate data-print="none">
      <Fieldset>
        <Fieldset.Legend>{t('goals')}</Fieldset.Legend>
        <Fieldset.Description>{t('goals.text')}</Fieldset.Description>
        {goals.map((goal, at) => (
          <div key={at} className={styles.goal}>
            <Textfield label={t('goal', { number: at + 1 })} value={goal} maxLength={500} onChange={(event) => setGoals(goals.map((each, other) => (other === at ? event.target.value : each)))} />
            {goals.length > 1 ? <Button type="button" variant="tertiary" data-size="sm" aria-label={t('goal.remove', { number: at + 1 })} onClick={() => setGoals(goals.filter((_, other) => other !== at))}>{t('remove')}</Button> : null}
          </div>
        ))}
        {tried && written.length === 0 ? <ValidationMessage>{t('goals.missing')}</ValidationMessage> : null}
        {goals.length < MOST_GOALS ? <Button type="button" variant="secondary" data-size="sm" onClick={() => setGoals([...goals, ''])}>{t('goal.add')}</Button> : null}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('steps')}</Fieldset.Legend>
        <Fieldset.Description>{t('steps.text')}</Fieldset.Description>
        {steps.map((step, at) => {
          const partly = Boolean(step.what.trim() || step.who.trim() || step.when.trim());
          return (
            <div key={at} className={styles.step} role="group" aria-label={t('step', { number: at + 1 })}>
              <Textfield label={t('step.what')} value={step.what} maxLength={500} error={partly ? lacking(step.what) : undefined} onChange={(event) => setStep(at, { what: event.target.value })} />
              <Textfield label={t('step.who')} value={step.who} maxLength={200} error={partly ? lacking(step.who) : undefined} onChange={(event) => setStep(at, { who: event.target.value })} />
              <Textfield label={t('step.when')} value={step.when} maxLength={100} error={partly ? lacking(step.when) : undefined} onChange={(event) => setStep(at, { when: event.target.value })} />
              {steps.length > 1 ? <Button type="button" variant="tertiary" data-size="sm" aria-label={t('step.remove', { number: at + 1 })} onClick={() => setSteps(steps.filter((_, other) => other !== at))}>{t('remove')}</Button> : null}
            </div>
          );
        })}
        {steps.length < MOST_STEPS ? <Button type="button" variant="secondary" data-size="sm" onClick={() => setSteps([...steps, EMPTY])}>{t('step.add')}</Button> : null}
      </Fieldset>
      <div className={form.pair}><Textfield type="date" label={t('follow-up.day')} value={followUpOn} error={lacking(followUpOn)} onChange={(event) => setFollowUpOn(event.target.value)} /></div>
      <ProblemNotice problem={problem} />
      <div className={form.buttons}>
        <Button type="submit" loading={running} disabled={running}>{t('learning-plan.save')}</Button>
        {plan ? <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button> : null}
      </div>
    </form>
  );
}
