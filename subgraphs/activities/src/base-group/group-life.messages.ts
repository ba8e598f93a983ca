import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NOT_YOUR_GROUP: 'Gruppen finns inte, eller är inte din.',
  RULE_MISSING: 'Skriv minst en regel.',
  TOO_MANY_RULES: 'Högst {most, number} regler får plats.',
  RULES_UNCHANGED: 'Reglerna är desamma som de som redan gäller.',
  NOT_A_FELLOW: 'Båda ska sitta i samma basgrupp.',
  NOT_YOURSELF: 'Ingen är sin egen mentor.',
  MENTOR_DEPENDENCY: 'Den ena är chef över den andra. Mentorer står inte i beroende till varandra.',
  ALREADY_MENTOR: 'De är redan mentor och adept.',
  NO_SUCH_PAIR: 'Mentorskapet finns inte, eller är redan avslutat.',
});
