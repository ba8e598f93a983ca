import { useViewQuery, type ViewQuery } from '@samlar/view-contract/query';
import { useMay, useView } from '@samlar/view-contract/view';
import { RISKS, type RisksData } from './risks.query';

/**
 * The register as the viewer may read it. Owners' names are asked for in the association, by those who may read names there: in a
 * municipality most owners are the association's people, and a name that may not be read would fail the owner with it.
 */
export function useRisks(): ViewQuery<RisksData> {
  const { organisation } = useView();
  const names = useMay('people:read') && organisation.code === null;
  return useViewQuery(RISKS, { organisation: organisation.id ?? '', names });
}
