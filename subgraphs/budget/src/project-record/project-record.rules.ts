export type ClarificationRefusal = 'NO_SUCH_SECTION' | 'REFERS_TO_ITSELF' | 'REFERS_TO_NOTHING' | 'DATED_LATER';

/**
 * Why a clarification cannot be added: its section, and the one it points to, must be in the record, and it points to another
 * section than its own (domain.md C01, N19). `today` is ISO.
 */
export function clarificationRefusal<S extends string>(
  written: ReadonlySet<S>, { section, refersTo, datedOn }: { section: S; refersTo: S | null; datedOn: string }, today: string,
): ClarificationRefusal | null {
  if (!written.has(section)) return 'NO_SUCH_SECTION';
  if (refersTo === section) return 'REFERS_TO_ITSELF';
  if (refersTo !== null && !written.has(refersTo)) return 'REFERS_TO_NOTHING';
  return datedOn > today ? 'DATED_LATER' : null;
}
