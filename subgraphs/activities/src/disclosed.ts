import { suppressCount } from '@samlar/disclosure/suppress-count';
import { thresholdFor } from '@samlar/disclosure/threshold';
import { GenderCount } from '@samlar/subgraph/value-types';
import type { Viewer } from '@samlar/viewer/viewer';

export interface SexCounts {
  women: number;
  men: number;
  unspecified: number;
}

/** A count as this viewer may see it: researchers get no count of fewer than five people (domain.md §4.7). */
export function disclosed(viewer: Viewer, counts: SexCounts | undefined): GenderCount {
  const { women, men, unspecified } = counts ?? { women: 0, men: 0, unspecified: 0 };
  if (viewer.audience !== 'research') return GenderCount.of(women, men, unspecified);
  const shown = suppressCount({ women, men, unspecified, total: women + men + unspecified }, thresholdFor('PERSONS'));
  return Object.assign(new GenderCount(), shown);
}
