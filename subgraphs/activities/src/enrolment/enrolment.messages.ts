import { refusals } from '@samlar/subgraph/messages';

/** What a refusal says to the person who gets it. */
export const refuse = refusals({
  NO_SUCH_OCCASION: 'Tillfället finns inte eller är inte publicerat.',
  OCCASION_STARTED: 'Tillfället har redan börjat. Välj ett senare.',
  NOT_YOUR_STAFF: 'Personen är inte din medarbetare. Be personens egen chef.',
  NOT_A_PARTICIPANT: 'Personen finns inte i programmet. Be kontaktpersonen läsa in organisationen.',
  NOT_FOR_YOUR_UNIT: 'Programmet är inte öppet för personens enhet.',
  ALREADY_ENROLLED: 'Personen är redan anmäld till tillfället.',
  EARLIER_BLOCK_MISSING: 'Ett tidigare block måste vara genomfört först.',
  NO_SUCH_RESERVATION: 'Reservationen finns inte eller är inte din.',
  NO_SUCH_ENROLMENT: 'Anmälan finns inte, eller så får du inte se den.',
  NOT_REQUESTED: 'Anmälan väntar inte på något beslut.',
  ALREADY_OVER: 'Anmälan är redan avslutad.',
  REASON_MISSING: 'Skriv ett skäl som medarbetaren får läsa.',
  SEATS_FULL: '{free, plural, =0 {Det finns ingen ledig plats} one {Det finns bara en ledig plats} other {Det finns bara # lediga platser}}. Minska antalet eller ställ medarbetarna i kö.',
  EXPIRY_OUT_OF_RANGE: 'Reservationen ska gälla tidigast till {earliest} och senast till tillfällets första dag, {latest}.',
  NOT_OF_OCCASION: 'Någon av anmälningarna hör inte till tillfället.',
  SESSION_NOT_HELD: 'Träffen har inte varit än. Närvaro tas efteråt.',
  NO_SUCH_SESSION: 'Träffen finns inte.',
  ATTENDANCE_MISSING: 'Ta närvaro vid minst en träff innan tillfället avslutas.',
  ALREADY_CLOSED: 'Tillfället är redan avslutat.',
});
