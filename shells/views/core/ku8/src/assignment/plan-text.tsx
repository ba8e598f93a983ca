import { Heading } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import styles from './assignment.module.css';
import type { PlanStep } from './assignment.query';
import { texts } from './assignment-texts';

/** A learning plan to read: goals, steps with who and when, and when it is followed up. */
export function PlanText({ goals, steps, followUpOn }: { goals: readonly string[]; steps: readonly PlanStep[]; followUpOn: string | null }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <>
      <div>
        <Heading level={3} data-size="2xs">{t('goals')}</Heading>
        <ul className={styles.awaited}>{goals.map((goal, at) => <li key={at}>{goal}</li>)}</ul>
      </div>
      <DataTable
        caption={t('steps')} rows={steps.map((step, at) => ({ ...step, at }))} rowKey={({ at }) => String(at)}
        columns={[
          { key: 'what', title: t('step.what'), cell: ({ what }) => what },
          { key: 'who', title: t('step.who'), cell: ({ who }) => who },
          { key: 'when', title: t('step.when'), cell: ({ when }) => when },
        ]}
      />
      {followUpOn ? <p className={styles.text}>{t('follow-up.on', { date: formatLongDate(followUpOn, language) })}</p> : null}
    </>
  );
}
