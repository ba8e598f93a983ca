/** The steps of action learning, in their order (domain.md E03). */
export enum ActionStepKind {
  QUESTION = 'QUESTION',
  ACTION = 'ACTION',
  OBSERVATION = 'OBSERVATION',
  REFLECTION = 'REFLECTION',
  NEXT = 'NEXT',
}

export const STEPS = Object.values(ActionStepKind);

export interface WrittenCycle {
  cycle: number;
  /** Steps that have a text. */
  written: readonly ActionStepKind[];
}

export type StepOutcome = { cycle: number } | { refused: 'NOT_YET' };

/**
 * Where a step goes (domain.md E03): into the cycle under way when the one before it is written, else it comes too early. A step that is
 * written already gets a new wording, until the cycle has its last step: then a question opens the next cycle.
 */
export function placeOf(step: ActionStepKind, cycles: readonly WrittenCycle[]): StepOutcome {
  const last = cycles.reduce<WrittenCycle | null>((newest, each) => (newest && newest.cycle > each.cycle ? newest : each), null);
  if (!last) return step === ActionStepKind.QUESTION ? { cycle: 1 } : { refused: 'NOT_YET' };
  const closed = last.written.includes(ActionStepKind.NEXT);
  if (closed && step === ActionStepKind.QUESTION) return { cycle: last.cycle + 1 };
  const before = STEPS.slice(0, STEPS.indexOf(step));
  return before.every((each) => last.written.includes(each)) ? { cycle: last.cycle } : { refused: 'NOT_YET' };
}
