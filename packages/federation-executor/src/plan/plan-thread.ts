import { GraphQLError } from 'graphql';
import { parentPort, workerData } from 'node:worker_threads';
import { planBuilder, type Planning } from './build-plan';

/** What the planning thread is given at its start. */
export interface PlanThreadData {
  supergraph: string;
  planning: Planning;
}

/** What the planning thread is asked, and what it says. A plan travels as JSON text: made here, where nobody waits for the event loop. */
export interface PlanRequest {
  text: string;
  labels: readonly string[];
}
export type PlanReply = 'ready' | { refused: string } | { plan: string } | { message: string; code: unknown };

const port = parentPort!;
const say = (reply: PlanReply): void => port.postMessage(reply);

try {
  const { supergraph, planning } = workerData as PlanThreadData;
  const build = planBuilder(supergraph, planning);
  port.on('message', ({ text, labels }: PlanRequest) => {
    try {
      say({ plan: JSON.stringify(build({ text }, new Set(labels))) });
    } catch (error) {
      say({ message: (error as Error).message, code: error instanceof GraphQLError ? error.extensions.code : undefined });
    }
  });
  say('ready');
} catch (error) {
  say({ refused: (error as Error).message });
}
