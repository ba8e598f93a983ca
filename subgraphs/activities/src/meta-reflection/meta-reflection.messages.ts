import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  PROGRAMME_NOT_YOURS: 'Programmet finns inte, eller är inte ditt.',
  NOT_EXTERNAL: 'Personen arbetar i en organisation som programmet är för, eller deltar i det. En extern kommer utifrån.',
  ORIGIN_MISSING: 'Skriv varifrån personen kommer.',
  NOT_THE_EXTERNAL: 'Metareflektionen skrivs bara av den som är utsedd till extern i programmet.',
  SESSION_AHEAD: 'Träffen har inte varit än.',
  REFLECTION_MISSING: 'Skriv vad du såg.',
  NOT_YOUR_REFLECTION: 'Den som rättas ska vara din egen, från samma träff.',
});
