import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_PROCUREMENT: 'Upphandlingen finns inte.',
});
