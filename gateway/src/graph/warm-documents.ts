import { Kind, parse, validate } from 'graphql';
import type { Logger } from 'pino';
import type { Graph } from '../steps/step';
import { writeOutFragments } from '../steps/write-out-fragments';

export interface Warming {
  /** Ends when what was published when it was called is planned. */
  now(): Promise<void>;
  stop(): void;
}

/** Milliseconds from one look for new documents to the next. */
const AGAIN = 30_000;

/**
 * Plans what is published before anybody asks it: one document after the other, so that a person waits behind one at most. Those that this contract's
 * schema does not answer are another's. `onGraph`: runs work on the graph of now.
 */
export function warmDocuments(onGraph: <T>(work: (graph: Graph) => Promise<T>) => Promise<T>, published: () => Promise<readonly string[]>, log: Logger): Warming {
  const done = new Set<string>();
  let stopped = false;
  const warm = async (): Promise<void> => {
    for (const text of await published()) {
      if (stopped || done.has(text)) continue;
      done.add(text);
      await onGraph((graph) => prepareAll(graph, text)).catch((error: Error) => log.warn({ reason: error.message }, 'a published document cannot be planned'));
    }
  };
  let last = Promise.resolve();
  const now = (): Promise<void> => (last = last.then(warm).catch((error: Error) => log.warn({ reason: error.message }, 'the published documents cannot be read')));
  const timer = setInterval(() => void now(), AGAIN).unref();
  return {
    now,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

async function prepareAll(graph: Graph, text: string): Promise<void> {
  const document = parse(text);
  if (validate(graph.schema, document).length > 0) return;
  for (const node of document.definitions) {
    // GraphQL's own rules pass over an operation whose root type is not there: a subscription belongs to the other contract.
    if (node.kind !== Kind.OPERATION_DEFINITION || !graph.schema.getRootType(node.operation)) continue;
    const { document: written, operation } = writeOutFragments(graph, document, node);
    await graph.executor.prepare(written, operation.name?.value ?? null);
  }
}
