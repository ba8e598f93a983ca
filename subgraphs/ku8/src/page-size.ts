import { badInput } from '@samlar/subgraph/errors';

export const MOST_ROWS = 200;

/** The size of a list as asked for; BAD_USER_INPUT outside 1–200. */
export function pageSize(first: number): number {
  if (first < 1 || first > MOST_ROWS) throw badInput(`first: ask for 1 to ${MOST_ROWS} rows.`);
  return first;
}
