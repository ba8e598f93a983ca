import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_SERIES: 'Mötesserien finns inte, eller är inte din.',
  OUTSIDE_SERIES: 'Dagen ligger utanför seriens tid.',
  ALREADY_THAT_DAY: 'Serien har redan ett möte den dagen.',
});
