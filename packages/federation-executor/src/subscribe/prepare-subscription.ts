import type { SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { OperationCompiler } from '../compile/compile-operation';
import type { ExecutionSettings } from '../execute/execute-operation';
import { readValues } from '../execute/read-values';
import type { ExecutionAnswer } from '../executor';
import type { NormalisedOperation } from '../plan/planned-operation';
import type { EventField } from './event-fields';
import { eventQuery } from './event-query';
import { shareStreams } from './share-streams';
import type { EventFeed, Streams } from './streams';
import { subscribeOperation, type Answers, type Source, type SubscribeCall } from './subscribe-operation';

export type Subscribe = (call: SubscribeCall) => Promise<{ answers: Answers } | { refused: ExecutionAnswer }>;

/** Where subscriptions get their events. */
export interface SubscriptionSources {
  streams: Streams | undefined;
  feed: EventFeed | undefined;
  fields: ReadonlyMap<string, EventField>;
}

interface Prepared {
  normalised: NormalisedOperation;
  operation: OperationDefinitionNode;
  compiler: OperationCompiler;
}

/** Makes `subscribe` of an operation; those of one viewer that are alike are one. `subscriberKey`: what of a call, beside the viewer, decides the events. */
export function subscriptions(apiSchema: GraphQLSchema, settings: ExecutionSettings, sources: SubscriptionSources) {
  const share = shareStreams();
  return ({ normalised, operation, compiler }: Prepared): Subscribe => {
    const source = sourceOf(compiler.plan.node as SubscriptionNode, sources);
    return async (call) => {
      const values = readValues(apiSchema, operation, normalised, compiler.conditions, call);
      if ('errors' in values) return { refused: { data: null, errors: values.errors, extensions: null } };
      if (!source) return { refused: { data: null, errors: [new GraphQLError('Nothing tells of these events here.', { extensions: { code: 'OPERATION_NOT_SUPPORTED' } }).toJSON()], extensions: null } };
      const start = (given: SubscribeCall): Answers => subscribeOperation(compiler.compile(values.decided), settings, apiSchema, source, given, values);
      if (call.viewer === undefined) return { answers: start(call) };
      const { signal, ...unending } = call;
      return { answers: share(JSON.stringify([call.viewer, call.subscriber ?? null, normalised.text, values.variables]), signal, () => start(unending)) };
    };
  };
}

function sourceOf({ primary }: SubscriptionNode, { streams, feed, fields }: SubscriptionSources): Source | null {
  for (const [name, field] of fields) {
    const query = feed && new RegExp(`\\b${name}\\b`).test(primary.operation) ? eventQuery(primary, field) : null;
    if (feed && query?.node.name.value === name) return { feed, field, query };
  }
  return streams ? { streams } : null;
}

