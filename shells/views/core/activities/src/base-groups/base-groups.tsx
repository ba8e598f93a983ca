import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Forbidden } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, type ViewProps } from '@samlar/view-contract/view';
import { BASE_GROUPS } from './base-groups.query';
import { texts } from './base-group-texts';
import { Composer } from './composer';
import { NoGroups } from './no-groups';

/** A municipality's base groups: proposed, explained, changed by hand, locked and printed (domain.md S11, A15). */
export default function BaseGroups({ params, organisation }: ViewProps) {
  const t = useText(texts);
  const mayCompose = useMay('groups:compose');
  const municipality = params.id ?? organisation.id ?? '';
  const query = useViewQuery(BASE_GROUPS, { municipality });
  const name = query.data?.orgUnit?.name ?? (params.id ? '' : organisation.name);
  if (!mayCompose) return <Page title={t('title')}><Forbidden /></Page>;
  return (
    <Page title={t('title')} lead={name ? t('lead', { name }) : undefined} query={query}>
      {({ baseGroupSet: set, baseGroupCandidates: candidates }) => candidates && (set
        ? <Composer key={set.id} municipality={{ id: municipality, name }} set={set} candidates={candidates} again={query.again} />
        : <NoGroups municipality={municipality} people={candidates.length} again={query.again} />)}
    </Page>
  );
}
