import type { ExecutionAnswer } from '../executor';

/** An answer of which more comes: what is in it is what is not deferred. */
export interface AnswerInParts extends ExecutionAnswer {
  /** Null where nothing comes. To stop reading it (`return`) ends what is still under way. */
  later: AsyncIterable<LaterParts> | null;
}

/** What has come since. */
export interface LaterParts {
  parts: readonly AnswerPart[];
  hasNext: boolean;
}

/** What one `@defer` stood at, for one object; the paths of its errors are from the root. */
export interface AnswerPart extends ExecutionAnswer {
  label: string | null;
  path: readonly (string | number)[];
}
