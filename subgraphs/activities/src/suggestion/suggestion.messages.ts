import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_BOX: 'Enheten finns inte i din organisation.',
  SUGGESTION_MISSING: 'Skriv förslaget.',
  NO_SUCH_SUGGESTION: 'Förslaget finns inte, eller hör till en annan organisation.',
  NOT_YOURS_TO_ANSWER: 'Ett förslag besvaras av enhetens egna chefer, av dem som leder cheferna och av dem som planerar.',
  ENOUGH_WITHOUT_NAME: 'Du har lagt {most, number} lappar utan namn i dag. Fortsätt i morgon, eller skriv i eget namn.',
  BOX_FULL_TODAY: 'Lådan har fått {most, number} lappar utan namn i dag. Fortsätt i morgon, eller skriv i eget namn.',
  STEP_NOT_NEXT: 'Förslaget har redan kommit dit, eller har ett steg kvar innan. Läs om sidan och se hur långt det har kommit.',
  ANSWER_TO_SUGGESTION_MISSING: 'Skriv vad ni svarar, så att alla kan läsa det.',
});
