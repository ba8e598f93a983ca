import { Heading } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { messages } from '../messages';
import type { Rule } from './base-groups.query';
import { texts, textOr } from './base-group-texts';
import styles from './base-groups.module.css';

/** Every hard rule: what was counted, whether it holds, and who breaks it. The certificate of the printed groups. */
export function Explanation({ rules }: { rules: readonly Rule[] }) {
  const t = useText(texts);
  return (
    <Section title={t('why')} lead={t('why.lead')}>
      <ul className={styles.rules}>
        {rules.map(({ rule, holds, text, values, people }) => (
          <li key={rule} className={styles.rule} data-holds={holds}>
            <span className={styles.verdict}><span aria-hidden="true">{holds ? '✓' : '!'}</span> {t(holds ? 'rule.holds' : 'rule.broken')}</span>
            <Heading level={3} data-size="2xs">{textOr(t, `rule.${rule}`, rule)}</Heading>
            <p className={styles.subtle}><MessageText of={{ code: `RULE_${rule}`, message: text, values }} texts={messages} /></p>
            {holds || people.length === 0 ? null : <p className={styles.text}>{people.map(({ displayName }) => displayName).join(', ')}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
