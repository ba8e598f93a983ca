import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_ENROLMENT: 'Anmälan finns inte, eller så får du inte se den.',
  NOT_YOURS: 'Formuläret skrivs av den som är anmäld.',
  DIALOGUE_HELD: 'Ni har redan talat om formuläret. Det kan inte skrivas om.',
  FORM_MISSING: 'Formuläret är inte ifyllt än.',
  NOT_NEAREST_MANAGER: 'Samtalet förs av den närmaste chefen.',
  TEXT_MISSING: 'Skriv både väntad nytta och eget ansvar.',
  OUTCOME_MISSING: 'Skriv vad det blev av kursen.',
  NOT_COMPLETED: 'Uppföljningen görs när kursen är genomförd.',
  NOT_YOUR_UNIT: 'Enheten är inte din.',
});
