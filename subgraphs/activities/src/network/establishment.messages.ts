import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_NETWORK: 'Nätverket finns inte, eller är inte ditt.',
  NOT_CONCERNED: 'Förvaltningen hör inte till dem som nätverket gäller.',
  FINANCING_MISSING: 'Skriv vad förvaltningen bidrar med.',
});
