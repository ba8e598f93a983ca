import { Agent } from 'undici';

/** Asked of the open contract: two subgraphs, no values of its own. */
export const QUESTION = '{ municipalities { name headcount programmes { title } } }';
const ANSWER = JSON.stringify({ data: { municipalities: [
  { name: 'Lysekil', headcount: 10, programmes: [{ title: 'Programme 1' }] }, { name: 'Munkedal', headcount: 20, programmes: [{ title: 'Programme 2' }] },
] } });

export interface Asked {
  answered: number;
  /** What came in place of the whole answer, one text a request. */
  failed: string[];
}

export interface Asking {
  /** Stops asking, waits for what is under way, and answers how it went. */
  stop(): Promise<Asked>;
  so: Asked;
}

/** So many clients ask one question after the other, over kept connections; every answer must be the whole one. No request is sent twice. */
export function keepAsking(port: number, clients: number): Asking {
  const so: Asked = { answered: 0, failed: [] };
  const dispatcher = new Agent({ connections: clients, keepAliveTimeout: 30_000 });
  let going = true;
  const client = async (): Promise<void> => {
    while (going) {
      try {
        const text = await ask(port, QUESTION, dispatcher);
        if (text.trim() === ANSWER) so.answered += 1;
        else so.failed.push(text);
      } catch (error) {
        so.failed.push(String(error));
      }
      await new Promise(setImmediate);
    }
  };
  const ended = Promise.all(Array.from({ length: clients }, client));
  return {
    so,
    async stop() {
      going = false;
      await ended;
      await dispatcher.close();
      return so;
    },
  };
}

const own = new Agent();

/** The body of the answer of the open contract. */
export async function ask(port: number, query: string, dispatcher: Agent = own): Promise<string> {
  const { body } = await dispatcher.request({
    origin: `http://127.0.0.1:${port}`, path: '/research/graphql', method: 'POST',
    headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
  });
  return body.text();
}
