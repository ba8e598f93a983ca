import { ErrorState } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';

/** `failed`: it did not come, or is not what the registry says; `threw`: while drawing; `late`: it came, and stopped; `contract`: made for another portal than this. */
export type Fault = 'failed' | 'threw' | 'late' | 'contract';

/** What stands in the place of a view that cannot be shown. `again` is for what may go better the next time. */
export function ViewFault({ fault, title, again }: { fault: Fault; title: string; again: () => void }) {
  const t = useText(portalTexts);
  // What a view in the page threw at may be kept by the client and throw again: only a fresh page forgets it.
  const way = fault === 'threw' ? () => location.reload() : again;
  return <ErrorState title={t(`view.${fault}.title`, { title })} again={fault === 'contract' ? undefined : way}>{t(`view.${fault}.text`)}</ErrorState>;
}
