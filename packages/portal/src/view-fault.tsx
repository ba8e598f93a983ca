import { ErrorState } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';
import { isSomethingWritten } from './written';

/** `failed`: it did not come, or is not what the registry says; `threw`: while drawing; `late`: it came, and stopped; `contract`: made for another portal than this; `stopped`: the association has. */
export type Fault = 'failed' | 'threw' | 'late' | 'contract' | 'stopped';

/** What stands in the place of a view that cannot be shown. `again` is for what may go better the next time. */
export function ViewFault({ fault, title, again }: { fault: Fault; title: string; again: () => void }) {
  const t = useText(portalTexts);
  // What a view in the page threw at may be kept by the client and throw again: only a fresh page forgets it, with all that is written in it.
  const way = fault === 'threw' ? () => (isSomethingWritten() ? again() : location.reload()) : again;
  const lasts = fault === 'contract' || fault === 'stopped';
  return <ErrorState title={t(`view.${fault}.title`, { title })} again={lasts ? undefined : way}>{t(`view.${fault}.text`)}</ErrorState>;
}
