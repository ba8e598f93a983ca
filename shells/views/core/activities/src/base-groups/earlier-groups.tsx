import { Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { BaseGroupSet } from './base-groups.query';
import { texts } from './base-group-texts';

/** What groups had agreed on before the municipality was composed anew; nothing of it is lost. */
export function EarlierGroups({ groups }: { groups: BaseGroupSet['earlierGroups'] }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!groups || groups.length === 0) return null;
  return (
    <Section title={t('earlier')} lead={t('earlier.lead')}>
      {groups.map(({ id, title, replacedAt, groundRuleVersions }) => (
        <Details key={id} data-color="neutral" data-size="sm">
          <Details.Summary>{t('earlier.until', { title, date: formatDate(replacedAt, language) })}</Details.Summary>
          <Details.Content>
            {groundRuleVersions.map(({ version, rules }) => <div key={version}><p>{t('earlier.version', { version })}</p><ol>{rules.map((rule) => <li key={rule}>{rule}</li>)}</ol></div>)}
          </Details.Content>
        </Details>
      ))}
    </Section>
  );
}
