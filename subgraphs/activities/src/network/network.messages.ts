import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_NETWORK: 'Nätverket finns inte, eller är inte ditt.',
  NO_SUCH_QUESTION: 'Frågorna är numrerade 1–13.',
  ANSWER_MISSING: 'Skriv ett svar.',
  PLAN_MISSING: 'Ett nej behöver en plan.',
  ALREADY_STARTED: 'Nätverket har redan startat.',
  NOT_IN_PROGRAMME: 'Personen finns inte i programmet.',
  ASSIGNMENT_MISSING: 'Skriv vilket uppdrag hemifrån deltagaren har.',
  CHECKLIST: 'Alla tretton frågor ska vara besvarade, och varje nej ha en plan.',
  TOO_FEW: 'Deltagarna är för få.',
  TOO_MANY: 'Nätverket är fullt.',
  ONE_MUNICIPALITY: 'Deltagarna ska komma från minst två kommuner.',
  UNDECIDED: 'Alla förvaltningar som nätverket gäller har inte beslutat än.',
  EXISTING_NOT_CONSIDERED: 'Ange vilket befintligt nätverk som prövats och varför det inte räcker.',
});
