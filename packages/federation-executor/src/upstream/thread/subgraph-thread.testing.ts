import { MessageChannel, parentPort, workerData } from 'node:worker_threads';
import { serve, type Name } from '../two-subgraphs.testing';
import { answerCalls } from './answer-calls';

/** A thread that is the subgraph it is told to be, and hands over a port that it answers by to each who asks for one. */
const answers = serve(workerData as Name);
parentPort!.on('message', () => {
  const { port1: own, port2: calls } = new MessageChannel();
  answerCalls(own, async (body, headers) => {
    const value = await answers(body, headers, undefined);
    return value && { text: JSON.stringify(value) };
  });
  parentPort!.postMessage(calls, [calls]);
});
