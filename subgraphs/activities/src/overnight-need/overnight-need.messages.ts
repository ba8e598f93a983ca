import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NOT_YOUR_ENROLMENT: 'Anmälan finns inte, eller är inte din.',
  NO_NIGHT: 'Tillfället har ingen övernattning.',
  NO_SEAT: 'Uppgifterna lämnas av den som har plats.',
  RESIDENTIAL_OVER: 'Internatet är över.',
});
