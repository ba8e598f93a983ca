import { refusals } from '@samlar/subgraph/messages';

export const refuse = refusals({
  NO_SUCH_BOX: 'Enheten finns inte i din organisation.',
  SUGGESTION_MISSING: 'Skriv förslaget.',
  NO_SUCH_SUGGESTION: 'Förslaget finns inte, eller hör till en annan organisation.',
  NOT_YOURS_TO_ANSWER: 'Förslag besvaras av chefer och av dem som planerar.',
  STEP_NOT_NEXT: 'Förslaget har redan kommit dit, eller har ett steg kvar innan. Läs om sidan och se hur långt det har kommit.',
  ANSWER_TO_SUGGESTION_MISSING: 'Skriv vad ni svarar, så att alla kan läsa det.',
});
