import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import { requestBody, type BenchQuery } from '../graphs/bench-graph';
import type { RunningContender } from '../contenders/running';

/** How a contender's answer is like that of the first: byte for byte, by value with keys in another order, or not: then it is not timed. */
export type Agreement = 'bytes' | 'values' | 'other';

export async function answerTo({ contender, url }: RunningContender, query: BenchQuery, number?: string): Promise<string> {
  const { statusCode, body } = await request(url, { method: 'POST', reset: true, headers: { 'content-type': 'application/json' }, body: requestBody(query, number) });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${contender.name} answers ${query.name} with ${statusCode}: ${(/"errors".*/.exec(text)?.[0] ?? text).slice(0, 1_000)}`);
  return text;
}

/**
 * Asks everybody everything, twice with another variable, and compares with the first. Rejects, before anything is timed, when one of ours
 * gives another answer; one of others is left out where it does.
 */
export async function compareAnswers(running: readonly RunningContender[], queries: readonly BenchQuery[]): Promise<Map<string, Record<string, Agreement>>> {
  const agreements = new Map<string, Record<string, Agreement>>();
  for (const query of queries) {
    const [first, ...others] = running;
    const wanted = (await answerTo(first!, query)).trimEnd();
    if (wanted.length < 20) throw new Error(`${first!.contender.name} gives nothing worth measuring for ${query.name}: ${wanted}`);
    const found: Record<string, Agreement> = { [first!.contender.name]: 'bytes' };
    for (const other of others) found[other.contender.name] = await compare(first!, other, query, wanted);
    agreements.set(query.name, found);
  }
  return agreements;
}

async function compare(first: RunningContender, { contender, ...other }: RunningContender, query: BenchQuery, wanted: string): Promise<Agreement> {
  let worst: Agreement = 'bytes';
  for (const number of ['~000000', '~000017']) {
    const got = await answerTo({ contender, ...other }, query, number).catch((error: Error) => error.message);
    const agreement = agreementOf(wanted, got.trimEnd());
    if (agreement === 'other') {
      const difference = `${contender.name} answers ${query.name} otherwise than ${first.contender.name}:\n${differenceOf(wanted, got)}`;
      if (!contender.needs) throw new Error(difference);
      console.log(`${difference}\n  It is not measured with it.`);
      return 'other';
    }
    if (agreement === 'values') worst = 'values';
  }
  return worst;
}

export function agreementOf(wanted: string, got: string): Agreement {
  if (wanted === got) return 'bytes';
  return got.startsWith('{') && isDeepStrictEqual(JSON.parse(wanted), JSON.parse(got)) ? 'values' : 'other';
}

function differenceOf(wanted: string, got: string): string {
  let at = 0;
  while (wanted[at] === got[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  return `  ${around(wanted)}\n  ${around(got)}`;
}
