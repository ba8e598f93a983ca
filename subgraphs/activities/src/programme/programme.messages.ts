import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  TITLE_MISSING: 'Skriv vad programmet heter.',
  PERIOD_BACKWARDS: 'Programmet slutar innan det börjar.',
  PART_WITHOUT_TITLE: 'Del {part} saknar namn.',
  NOT_A_TERM: 'Del {part}: skriv terminen som vt eller ht och ett år, till exempel ht 2013.',
  TERMS_OUT_OF_ORDER: 'Del {part} ligger i en tidigare termin än delen före. Bara valbara delar får göra det.',
  TERM_OUTSIDE: 'Del {part} ligger i en termin utanför programmets tid.',
  CREDITS_WITHOUT_UNIVERSITY: 'Del {part}: högskolepoäng ges bara av en högskola. Skriv vilken.',
  OVERNIGHT_TOO_SHORT: 'Del {part}: ett internat är minst två dagar.',
  NO_SUCH_TEMPLATE: 'Mallen finns inte.',
  NOBODY_INVITED: 'Välj minst en kommun eller enhet som programmet är för.',
  NO_SUCH_UNIT: 'En av enheterna finns inte i programmet.',
  NOT_YOUR_UNITS: 'Programmet kan bara öppnas för din egen organisation.',
});
