import { Agent } from 'undici';

/** What one run of a load came to. */
export interface Load {
  /** Requests sent, and whole answers. */
  sent: number;
  good: number;
  turnedAway: number;
  /** Anything but a whole answer or a refusal that says when to come again. */
  otherwise: string[];
  /** Milliseconds within which 99 of 100 refusals came. */
  refusedWithin: number;
  /** … and half of the whole answers. */
  answeredWithin: number;
}

interface Wish {
  port: number;
  query: string;
  seconds: number;
  /** A second, whether answers come or not; 0: as many as `clients` get answered, one after the other. */
  rate: number;
  clients: number;
}

/** Run as a process of its own, so that who asks and who answers do not wait for each other. */
async function load({ port, query, seconds, rate, clients }: Wish): Promise<Load> {
  const dispatcher = new Agent({ connections: rate > 0 ? 500 : clients, pipelining: 1 });
  const request = { origin: `http://127.0.0.1:${port}`, path: '/research/graphql', method: 'POST' as const, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) };
  const so = { sent: 0, good: 0, turnedAway: 0, otherwise: [] as string[], refusals: [] as number[], answers: [] as number[] };
  const began = performance.now();
  const end = began + seconds * 1_000;
  let first = '';
  const ask = async (): Promise<void> => {
    const at = performance.now();
    so.sent += 1;
    try {
      const { statusCode, headers, body } = await dispatcher.request(request);
      const text = await body.text();
      if (statusCode === 200 && text.startsWith('{"data"') && !text.includes('"errors"')) {
        first ||= text;
        if (text !== first) so.otherwise.push('another answer than the others');
        else {
          so.good += 1;
          so.answers.push(performance.now() - at);
        }
      } else if (statusCode === 503 && Number(headers['retry-after']) > 0) {
        so.turnedAway += 1;
        so.refusals.push(performance.now() - at);
      } else so.otherwise.push(`${statusCode} ${text.slice(0, 200)}`);
    } catch (error) {
      so.otherwise.push(String(error));
    }
  };
  const under: Promise<void>[] = [];
  if (rate === 0) for (let n = 0; n < clients; n++) under.push((async () => { while (performance.now() < end) await ask(); })());
  else {
    let last = began;
    let due = 0;
    while (performance.now() < end) {
      // What this process was kept from sending is not made up for: a burst would be another load.
      due += Math.min(performance.now() - last, 20) * (rate / 1_000);
      last = performance.now();
      for (; due >= 1; due -= 1) under.push(ask());
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }
  await Promise.all(under);
  await dispatcher.close();
  return { sent: so.sent, good: so.good, turnedAway: so.turnedAway, otherwise: so.otherwise.slice(0, 5), refusedWithin: within(so.refusals, 0.99), answeredWithin: within(so.answers, 0.5) };
}

const within = (times: number[], part: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

if (require.main === module) {
  process.on('message', (wish: Wish) => void load(wish).then((so) => process.send!(so)));
  process.once('disconnect', () => process.exit());
}
