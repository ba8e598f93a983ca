import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { PlanStep } from '@samlar/view-contract/query-plan';
import { askPlan, type Edited, type PlanOutcome } from './ask-plan';
import './plan.css';
import { PlanTree } from './plan-tree';
import { texts } from './research-texts';

/** How the query in the editor is divided among the parts of the system, and how long each took. */
export function PlanPanel({ edited }: { edited: () => Edited }) {
  const t = useText(texts);
  const [asking, setAsking] = useState<'plan' | 'run' | null>(null);
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null);
  const ask = async (run: boolean): Promise<void> => {
    setAsking(run ? 'run' : 'plan');
    setOutcome(await askPlan(edited(), run));
    setAsking(null);
  };
  return (
    <Section title={t('plan')} lead={t('plan.lead')}>
      <div className="samlar-plan-actions">
        <Button variant="secondary" onClick={() => void ask(false)} loading={asking === 'plan'} disabled={asking === 'run'}>{t('plan.show')}</Button>
        <Button variant="secondary" onClick={() => void ask(true)} loading={asking === 'run'} disabled={asking === 'plan'}>{t('plan.run')}</Button>
      </div>
      {outcome && <Outcome outcome={outcome} />}
      {outcome && 'plan' in outcome && outcome.plan && <PlanTree plan={outcome.plan} total={outcome.run?.milliseconds ?? null} />}
    </Section>
  );
}

function Outcome({ outcome }: { outcome: PlanOutcome }) {
  const t = useText(texts);
  if ('problem' in outcome) return <Alert data-color="warning" role="alert">{typeof outcome.problem === 'string' ? t(outcome.problem) : <span lang="en">{outcome.problem.said}</span>}</Alert>;
  const { plan, run } = outcome;
  return (
    <Paragraph role="status">
      {plan ? t('plan.summary', { count: countFetches(plan) }) : t('plan.none')}
      {run && ` ${t('plan.ran', { ...run })}`}
    </Paragraph>
  );
}

function countFetches(step: PlanStep): number {
  if (step.kind === 'fetch') return 1;
  return [...step.steps, ...(step.kind === 'condition' ? step.otherwise : [])].reduce((sum, each) => sum + countFetches(each), 0);
}
