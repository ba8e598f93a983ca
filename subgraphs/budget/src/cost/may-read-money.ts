import { forbidden } from '@samlar/subgraph/access';
import { may, type Viewer } from '@samlar/viewer/viewer';

/** Sums over whole organisations and activities are public in the research contract; in a portal they need `money:read` (§6.3). */
export function mayReadMoney(viewer: Viewer): void {
  if (viewer.audience !== 'research' && !may(viewer, 'money:read')) throw forbidden('money:read');
}
