import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_WORKPLACE: 'Enheten finns inte i din organisation.',
  WEEKS_OUT_OF_BOUNDS: 'Skriv mellan {fewest, number} och {most, number} veckor.',
  STANDING_ITEM_MISSING: 'Skriv minst en stående punkt för varje slags möte.',
  NO_SUCH_WORKPLACE_MEETING: 'Mötet finns inte, eller hör till en annan organisation.',
  MEETING_NOT_HELD: 'Mötet har inte hållits än.',
  NOT_YOURS_TO_WRITE: 'Vad ett möte tog upp skrivs av enhetens egna chefer, av dem som leder cheferna och av dem som planerar.',
  AGENDA_ITEM_MISSING: 'Skriv vad punkten handlade om.',
  MINUTES_OUT_OF_BOUNDS: 'Skriv mellan {fewest, number} och {most, number} minuter.',
  NOTHING_TO_RETURN: 'Kursen är redan berättad om, eller har inte gjorts färdigt av någon på enheten.',
});
