import { badInput } from '@samlar/subgraph/errors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Checks an argument that must be one or several ids of ours; for `@Arg(…, { validateFn: uuidOnly })`. Throws BAD_USER_INPUT naming the wrong one. */
export function uuidOnly(value: unknown): void {
  for (const id of [value].flat()) {
    if (id !== null && id !== undefined && !UUID.test(String(id))) throw badInput(`"${String(id)}" är inget id. Använd det id som en fråga har gett.`);
  }
}
