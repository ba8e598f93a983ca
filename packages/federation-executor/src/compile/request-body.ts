/** The body of a request: `representations` is JSON text by variable name, `variables` the client's. */
export type BodyWriter = (variables: Readonly<Record<string, unknown>>, representations: readonly string[]) => string;

/**
 * The text of a request with everything known written once. `lists` are the variables that take the texts handed over, in that order; a
 * client's variable that was not given is not sent.
 */
export function bodyWriter(operation: string, variables: readonly string[], lists: readonly string[]): BodyWriter {
  const start = `{"query":${JSON.stringify(operation)}`;
  if (variables.length === 0 && lists.length === 0) return () => `${start}}`;
  const names = variables.map((name) => ({ name, text: `${JSON.stringify(name)}:` }));
  const heads = lists.map((name, n) => `${n === 0 ? '' : ','}${JSON.stringify(name)}:`);
  return (values, representations) => {
    let text = `${start},"variables":{`;
    for (let n = 0; n < heads.length; n++) text += heads[n]! + representations[n]!;
    let first = heads.length === 0;
    for (const { name, text: head } of names) {
      const value = values[name];
      if (value === undefined) continue;
      text += (first ? '' : ',') + head + JSON.stringify(value);
      first = false;
    }
    return `${text}}}`;
  };
}
