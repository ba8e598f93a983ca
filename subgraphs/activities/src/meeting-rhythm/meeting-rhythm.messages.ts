import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_WORKPLACE: 'Enheten finns inte i din organisation.',
  WEEKS_OUT_OF_BOUNDS: 'Skriv mellan {fewest, number} och {most, number} veckor.',
  STANDING_ITEM_MISSING: 'Skriv minst en stående punkt för varje slags möte.',
});
