import { Alert } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import type { Problem } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { messages } from './messages';
import { visitTexts } from './visit-texts';

/** Why nothing was done, and what to do about it. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useText(visitTexts);
  if (!problem) return null;
  if (typeof problem === 'string') return <Alert data-color="danger" data-size="sm" role="alert">{t(`failure.${problem}`)}</Alert>;
  return <RefusalNotice of={problem} texts={messages} />;
}
