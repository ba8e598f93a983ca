import { Button, Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { GroundRules, Version } from './ground-rules';
import { Mentors } from './mentors';
import { MY_GROUP, type EarlierGroup } from './my-group.query';
import styles from './my-group.module.css';
import { texts } from './my-group-texts';

/** The base group from inside: who is in it, what it has agreed on, who is whose mentor. */
export default function MyGroup() {
  const t = useText(texts);
  const query = useViewQuery(MY_GROUP, {});
  const print = <Button variant="secondary" data-size="sm" data-print="none" onClick={() => window.print()}>{t('print')}</Button>;
  return (
    <Page title={query.data?.myBaseGroup?.title ?? t('title')} lead={t('lead')} query={query} actions={query.data?.myBaseGroup ? print : null}>
      {({ me, myBaseGroup: group, myEarlierBaseGroups: earlier }) => (group || earlier?.length ? (
        <>
          {group ? (
            <>
              <Section title={t('members')}>
                <ul className={styles.members}>
                  {group.members.map(({ id, displayName }) => <li key={id} className={styles.member}>{displayName ?? t('unknown')}{id === me?.id ? ` (${t('you')})` : ''}</li>)}
                </ul>
              </Section>
              <GroundRules group={group.id} versions={group.groundRuleVersions} changed={query.again} />
              <Mentors group={group} me={me?.id ?? ''} changed={query.again} />
            </>
          ) : <Empty title={t('none')}>{t('none.text')}</Empty>}
          <Earlier groups={earlier ?? []} />
        </>
      ) : query.away.length > 0 ? null : <Empty title={t('none')}>{t('none.text')}</Empty>)}
    </Page>
  );
}

/** Rules of groups one was in before the municipality was composed anew. */
function Earlier({ groups }: { groups: readonly EarlierGroup[] }) {
  const t = useText(texts);
  const language = useLanguage();
  if (groups.length === 0) return null;
  return (
    <Section title={t('earlier')} lead={t('earlier.lead')}>
      {groups.map(({ id, title, replacedAt, groundRuleVersions }) => (
        <Details key={id} data-color="neutral" data-print="none">
          <Details.Summary>{t('earlier.until', { title, date: formatDate(replacedAt, language) })}</Details.Summary>
          <Details.Content>{groundRuleVersions.map((version) => <Version key={version.version} version={version} />)}</Details.Content>
        </Details>
      ))}
    </Section>
  );
}
