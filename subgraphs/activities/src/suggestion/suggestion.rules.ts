export enum SuggestionVoice {
  NAMED = 'NAMED',
  ANONYMOUS = 'ANONYMOUS',
  PAPER = 'PAPER',
}

export enum SuggestionStepKind {
  ANSWERED = 'ANSWERED',
  TRIED = 'TRIED',
  KEPT = 'KEPT',
  DROPPED = 'DROPPED',
}

export enum SuggestionState {
  RECEIVED = 'RECEIVED',
  ANSWERED = 'ANSWERED',
  TRIED = 'TRIED',
  KEPT = 'KEPT',
  DROPPED = 'DROPPED',
}

/** Where a suggestion may go from where it is (domain.md B07): received, answered, tried, and then kept or dropped. */
const ONWARD: Record<SuggestionState, readonly SuggestionStepKind[]> = {
  RECEIVED: [SuggestionStepKind.ANSWERED],
  ANSWERED: [SuggestionStepKind.TRIED, SuggestionStepKind.DROPPED],
  TRIED: [SuggestionStepKind.KEPT, SuggestionStepKind.DROPPED],
  KEPT: [],
  DROPPED: [],
};

export const stateOf = (steps: readonly { step: SuggestionStepKind }[]): SuggestionState => (steps.at(-1)?.step as SuggestionState | undefined) ?? SuggestionState.RECEIVED;

export const onward = (steps: readonly { step: SuggestionStepKind }[]): readonly SuggestionStepKind[] => ONWARD[stateOf(steps)];

const DAY = 86_400_000;

/** Whole days a suggestion has waited for its first answer: until that, or until `today`. ISO days. */
export const daysWaited = (madeOn: string, answeredOn: string | null, today: string): number => Math.round((Date.parse(answeredOn ?? today) - Date.parse(madeOn)) / DAY);
