/** Composition refused; `problems` says which rule, in which subgraph. */
export class CompositionRefused extends Error {
  constructor(
    what: string,
    readonly problems: readonly string[],
  ) {
    super(`${what} does not compose:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}
