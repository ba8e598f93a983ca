import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_LINE: 'Raden finns inte, eller är inte din.',
  OUTSIDE_PROJECT: 'Datumet ligger före projektets start.',
  NO_SUCH_POSTING: 'Posten som ska rättas finns inte på raden.',
});
