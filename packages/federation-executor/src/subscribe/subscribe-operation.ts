import { getArgumentValues, type GraphQLSchema } from 'graphql';
import type { CompiledOperation } from '../compile/compile-operation';
import { executeOperation, type ExecutionSettings } from '../execute/execute-operation';
import type { Values } from '../execute/read-values';
import { unanswered } from '../execute/subgraph-error';
import type { Call, ExecutionAnswer } from '../executor';
import type { SubgraphValue } from '../upstream';
import { boundedEvents } from './bounded-events';
import type { EventField } from './event-fields';
import type { EventQuery } from './event-query';
import type { EventFeed, HappenedEvent, Leave, Listener, Streams } from './streams';
import { SubscriptionEnded } from './subscription-ended';

export interface SubscribeCall extends Call {
  /** The context of each event, for subgraphs; `context` where it is not given. Rejects where the subscriber may not go on: the subscription ends with that error. */
  eachEvent?: () => Promise<unknown>;
  /** What is known of the subscriber, by name: events may be for one person alone. */
  subscriber?: Readonly<Record<string, string>>;
}

/** Ends with `SubscriptionEnded`, or what `eachEvent` rejected with. To stop reading (`return`) leaves the stream. */
export type Answers = AsyncIterableIterator<ExecutionAnswer>;

/** Where the events of one subscription field come from. */
export type Source = { streams: Streams } | { feed: EventFeed; field: EventField; query: EventQuery };

/** One event on its way: what the subgraph says of it, or would have said. Null: nothing that this subscriber may see. */
type Raised = (context: unknown) => Promise<SubgraphValue | null>;

/** Events that wait to be worked on, or to be read by one reader. */
export const MOST_WAITING = 100;

/** Runs a compiled subscription: for each event, what other subgraphs know of its entities is fetched, and the answer is written. One event after the other. */
export function subscribeOperation(compiled: CompiledOperation, settings: ExecutionSettings, apiSchema: GraphQLSchema, source: Source, call: SubscribeCall, values: Values): Answers {
  const left = new AbortController();
  const raised = boundedEvents<Raised>(MOST_WAITING, () => stop());
  let leave: Leave | undefined;
  const stop = (): void => {
    left.abort();
    leave?.();
    call.signal?.removeEventListener('abort', abandon);
  };
  const abandon = (): void => void raised.return!();
  if (call.signal?.aborted) abandon();
  call.signal?.addEventListener('abort', abandon, { once: true });
  if (!left.signal.aborted) {
    leave = 'streams' in source
      ? follow(source.streams, compiled, call, values, left.signal, { next: (value) => raised.push(async () => value), failed: (error) => raised.end(error), ended: () => raised.end() })
      : hear(source, apiSchema, settings, call, values, left.signal, (each) => raised.push(each));
  }

  async function* answers(): AsyncGenerator<ExecutionAnswer> {
    try {
      for await (const raise of raised) {
        const context = call.eachEvent ? await call.eachEvent() : call.context;
        const value = await raise(context);
        if (value === null) continue;
        const send: ExecutionSettings['send'] = (request) => (request.kind === 'subscription' ? Promise.resolve({ value }) : settings.send(request));
        yield await executeOperation(compiled, { ...settings, send }, { ...call, context, signal: left.signal }, values.variables, values.coerced);
      }
    } finally {
      raised.end();
    }
  }
  // `return` of a generator waits for its next event: to leave is not to.
  const inner = answers();
  return {
    next: () => inner.next(),
    async return() {
      abandon();
      return inner.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function follow(streams: Streams, { fetches: [primary] }: CompiledOperation, { context }: Call, { variables }: Values, signal: AbortSignal, listener: Listener<SubgraphValue>): Leave {
  const { subgraph, kind, body } = primary!;
  return streams.subscribe({ subgraph, kind, body: body(variables, []), context, signal }, {
    ...listener,
    failed: (error) => listener.failed(new SubscriptionEnded('SUBGRAPH_UNAVAILABLE', unanswered(subgraph, error).message)),
  });
}

function hear({ feed, field, query }: Extract<Source, { feed: EventFeed }>, apiSchema: GraphQLSchema, settings: ExecutionSettings, { subscriber = {} }: SubscribeCall, { variables, coerced }: Values, signal: AbortSignal, raise: (raised: Raised) => void): Leave {
  const definition = apiSchema.getSubscriptionType()!.getFields()[query.node.name.value]!;
  const given: Readonly<Record<string, unknown>> = { ...subscriber, ...getArgumentValues(definition, query.node, coerced) };
  const wanted = ({ name, payload }: HappenedEvent): boolean => field.names.has(name) && field.match.every((each) => given[each] !== undefined && given[each] !== null && String(payload[each]) === String(given[each]));
  return feed.listen((event) => {
    const id = event.payload[field.key];
    if (id === undefined || id === null || !wanted(event)) return;
    raise(async (context) => {
      try {
        return await query.ask(id, variables, context, signal, settings.send);
      } catch (error) {
        return { data: null, errors: [{ ...unanswered(query.subgraph, error), path: [query.node.alias?.value ?? query.node.name.value] }] };
      }
    });
  });
}
