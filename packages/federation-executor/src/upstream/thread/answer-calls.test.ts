import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { answerCalls } from './answer-calls';

const { port1: own, port2: calls } = new MessageChannel();
afterAll(() => own.close());

test('what nobody waits for any more is not sent', async () => {
  let finish = (): void => undefined;
  const underWay = new Promise<void>((resolve) => void (finish = resolve));
  const answering = answerCalls(own, async (body) => {
    if (body === 'long') await underWay;
    return { text: `"${body}"` };
  });
  const sent: unknown[] = [];
  calls.on('message', (message: { id: number }) => sent.push(message.id));
  const call = { headers: [], maxBytes: 100 };
  calls.postMessage({ id: 1, body: 'long', ...call });
  calls.postMessage({ left: 1 });
  calls.postMessage({ id: 2, body: 'short', ...call });
  // Messages keep their order: when the second has been answered, the thread knows that nobody waits for the first.
  await once(calls, 'message');
  finish();
  await answering.drained();
  calls.postMessage({ id: 3, body: 'short', ...call });
  await once(calls, 'message');
  expect(sent).toEqual([2, 3]);
});

test('what was sent before is answered, also where nobody has heard it yet', async () => {
  const line = new MessageChannel();
  const asked: string[] = [];
  const answering = answerCalls(line.port1, async (body) => {
    asked.push(body);
    return { text: '{}' };
  });
  line.port2.postMessage({ id: 1, body: 'just sent', headers: [], maxBytes: 100 });
  await answering.drained();
  line.port1.close();
  expect(asked).toEqual(['just sent']);
});
