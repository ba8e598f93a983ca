import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useMay } from '@samlar/view-contract/view';
import type { Network } from './networks.query';
import { texts } from './network-texts';
import styles from './networks.module.css';
import { Question } from './question';

/** The thirteen questions, answered by planners and read by everybody else. */
export function Checklist({ network, changed }: { network: Network; changed(): void }) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  return (
    <Section title={t('checklist')} lead={t('checklist.lead')}>
      <ol className={styles.questions}>
        {network.checklist.map((question) => (
          <li key={question.number}><Question network={network.id} question={question} writable={mayPlan && !network.startedAt} changed={changed} /></li>
        ))}
      </ol>
    </Section>
  );
}
