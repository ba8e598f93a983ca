import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Forbidden } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, useNotify, type ViewProps } from '@samlar/view-contract/view';
import { useEffect, useRef } from 'react';
import { BASE_GROUPS } from './base-groups.query';
import { texts } from './base-group-texts';
import { Composer } from './composer';
import { NoGroups } from './no-groups';

/** A municipality's base groups: proposed, explained, changed by hand, locked and printed (domain.md S11, A15). */
export default function BaseGroups({ params, organisation }: ViewProps) {
  const t = useText(texts);
  const notify = useNotify();
  const mayCompose = useMay('groups:compose');
  const municipality = params.id ?? organisation.id ?? '';
  const query = useViewQuery(BASE_GROUPS, { municipality });
  const set = query.data?.baseGroupSet?.id ?? null;
  const known = useRef<string | null | undefined>(undefined);
  const here = query.data !== null;
  // A proposal is told of when its groups are on the page, not when it was made.
  useEffect(() => {
    if (!here) return;
    if (known.current !== undefined && set && known.current !== set) notify({ kind: 'success', text: t('propose.done') });
    known.current = set;
  }, [here, set, notify, t]);
  const name = query.data?.orgUnit?.name ?? (params.id ? '' : organisation.name);
  if (!mayCompose) return <Page title={t('title')}><Forbidden /></Page>;
  return (
    <Page title={t('title')} lead={name ? t('lead', { name }) : undefined} query={query}>
      {({ baseGroupSet, baseGroupCandidates: candidates }) => candidates && (baseGroupSet
        ? <Composer key={baseGroupSet.id} municipality={{ id: municipality, name }} set={baseGroupSet} candidates={candidates} again={query.again} />
        : <NoGroups municipality={municipality} people={candidates.length} again={query.again} />)}
    </Page>
  );
}
