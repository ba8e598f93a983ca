import { v5 } from 'uuid';

/** Fixed for ever: changing it changes the id of everything in the demonstration programme. */
const NAMESPACE = '6f2c1c0e-8d0b-5c7a-9a31-2d1f5b7e4c90';

/** The id of a thing of the programme, by its kind and the parts that name it: the same parts always give the same uuid (v5). */
export function idOf(kind: string, ...parts: (string | number)[]): string {
  return v5(JSON.stringify([kind, ...parts.map(String)]), NAMESPACE);
}
