/** The thirteen questions before a network starts (domain.md D06), in our words. Numbers are stable. */
export const CHECKLIST: readonly string[] = [
  'Är behovet beskrivet?',
  'Vem har huvudansvar för vad?',
  'Är nätverk rätt form, eller passar arbetsgrupp, seminarium, föreläsning eller idétorg bättre?',
  'Hur är det initierat och förankrat?',
  'Finns en plan för att ta hand om slutsatserna och göra dem till handling hemma, inom och mellan verksamheterna?',
  'Är medarbetarna engagerade och motiverade?',
  'Är resurser tillförda, och rutiner och maktfrågor sedda över?',
  'Har deltagarna ett tydligt uppdrag att föra vidare?',
  'Är det samordnat inom och mellan verksamheterna, och hur?',
  'Finns vetenskapligt stöd och en gemensam grund för beprövad erfarenhet?',
  'Kan alla verksamheter och led i stödkedjan ta emot forskning?',
  'Vad väntas av chefer, ledare och deras organisation?',
  'Hur skapas lagom mycket friktion för att lära?',
];

export interface Answer {
  number: number;
  satisfied: boolean;
  answer: string;
  plan: string | null;
}

/** Every question answered, and each "no" with a plan. */
export function isChecklistDone(answers: readonly Answer[]): boolean {
  return CHECKLIST.every((_, index) => {
    const found = answers.find(({ number }) => number === index + 1);
    return found !== undefined && found.answer.trim() !== '' && (found.satisfied || (found.plan ?? '').trim() !== '');
  });
}

export interface NetworkState {
  minimum: number;
  maximum: number;
  /** Municipalities its members must come from, at least (A33). */
  municipalities: number;
  existingConsidered: string | null;
  members: readonly { organisation: string }[];
  answers: readonly Answer[];
  /** Administrations concerned that have not decided (D02). */
  undecided?: number;
}

export type StartObstacle = 'CHECKLIST' | 'TOO_FEW' | 'TOO_MANY' | 'ONE_MUNICIPALITY' | 'EXISTING_NOT_CONSIDERED' | 'UNDECIDED';

/** What stands in the way of starting; empty when the network may start (A07, A33, D06). */
export function startObstacles(network: NetworkState): StartObstacle[] {
  const obstacles: StartObstacle[] = [];
  if (!isChecklistDone(network.answers)) obstacles.push('CHECKLIST');
  if (network.members.length < network.minimum) obstacles.push('TOO_FEW');
  if (network.members.length > network.maximum) obstacles.push('TOO_MANY');
  if (new Set(network.members.map(({ organisation }) => organisation)).size < network.municipalities) obstacles.push('ONE_MUNICIPALITY');
  if (!network.existingConsidered?.trim()) obstacles.push('EXISTING_NOT_CONSIDERED');
  if (network.undecided) obstacles.push('UNDECIDED');
  return obstacles;
}

/** Groups of all kinds somebody may be in at once before they are warned (A33 ◆). */
export const CONCURRENT_GROUPS = 2;
