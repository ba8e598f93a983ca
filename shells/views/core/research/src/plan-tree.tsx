import { useText } from '@samlar/view-contract/text';
import type { PlanFetch, PlanStep } from '@samlar/view-contract/query-plan';
import { texts } from './research-texts';

/** The steps as lists within lists. `total`: milliseconds of the run that is shown; null for none. */
export function PlanTree({ plan, total }: { plan: PlanStep; total: number | null }) {
  return <ul className="samlar-plan"><Step step={plan} total={total} /></ul>;
}

function Step({ step, total }: { step: PlanStep; total: number | null }) {
  const t = useText(texts);
  if (step.kind === 'fetch') return <li><Fetch fetch={step} total={total} /></li>;
  const title = step.kind === 'condition' ? t('plan.condition', { variable: `$${step.variable}` }) : t(`plan.${step.kind}`);
  return (
    <>
      <Steps title={title} steps={step.steps} total={total} ordered={step.kind === 'sequence'} />
      {step.kind === 'condition' && <Steps title={t('plan.otherwise', { variable: `$${step.variable}` })} steps={step.otherwise} total={total} />}
    </>
  );
}

function Steps({ title, steps, total, ordered = false }: { title: string; steps: readonly PlanStep[]; total: number | null; ordered?: boolean }) {
  if (steps.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <li className="samlar-plan-group">
      <span className="samlar-plan-order">{title}</span>
      {/* A plan does not change its steps: their place is what they are. */}
      <List>{steps.map((each, at) => <Step key={at} step={each} total={total} />)}</List>
    </li>
  );
}

function Fetch({ fetch: { subgraph, document, at, entities, run }, total }: { fetch: PlanFetch; total: number | null }) {
  const t = useText(texts);
  return (
    <div className="samlar-plan-fetch">
      <p>
        <strong>{subgraph}</strong>{' '}
        {at.length === 0 ? t('plan.root') : t('plan.entities', { types: entities.join(', '), path: at.filter((each) => each !== '@').join(' › ') })}
      </p>
      {total !== null && <Time run={run} total={total} />}
      <details>
        <summary>{t('plan.document', { subgraph })}</summary>
        <pre tabIndex={0} aria-label={t('plan.document', { subgraph })}><code>{document}</code></pre>
      </details>
    </div>
  );
}

function Time({ run, total }: { run: PlanFetch['run']; total: number }) {
  const t = useText(texts);
  if (!run) return <p className="samlar-plan-time">{t('plan.unasked')}</p>;
  const { began, milliseconds, shared, fault } = run;
  const part = (value: number): string => `${Math.min(100, (100 * value) / Math.max(total, 1))}%`;
  return (
    <div className="samlar-plan-time" data-fault={fault !== null}>
      <span>{t(fault === null ? 'plan.time' : 'plan.fault', { began, milliseconds })}{shared && `, ${t('plan.shared')}`}</span>
      <span className="samlar-plan-bar" aria-hidden="true"><span style={{ marginInlineStart: part(began), width: part(milliseconds) }} /></span>
    </div>
  );
}
