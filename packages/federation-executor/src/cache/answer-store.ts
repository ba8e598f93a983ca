/**
 * Where answers are kept, and when what they hang on last changed. No call rejects: a store that is away finds nothing, keeps nothing, and says so
 * by null.
 */
export interface AnswerStore {
  /** What is kept under each key, and of each tag a text that is another after each `change` of it. */
  read(keys: readonly string[], tags: readonly string[]): Promise<{ kept: readonly (Buffer | null)[]; stamps: readonly string[] } | null>;
  write(entries: readonly { key: string; bytes: Buffer; seconds: number }[]): Promise<void>;
  /** What is kept with one of these tags no longer holds, here and wherever else the store is used. */
  change(tags: readonly string[]): Promise<void>;
}

/** The longest that anything is kept, in seconds: a store may forget when a tag last changed after twice as long. */
export const LONGEST = 24 * 60 * 60;
