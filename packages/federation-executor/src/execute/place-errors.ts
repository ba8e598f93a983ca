import type { GraphQLFormattedError } from 'graphql';
import { isRecord } from '../compile/own-property';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { Asked } from './collect-asked';
import type { Received } from './outbox';
import type { Run } from './run';
import { fromSubgraph } from './subgraph-error';
import { eachTargetWithWay } from './targets';

/**
 * A subgraph's error at the places of the client's answer that it is about: one for each object that waits for the entity. Of an answer for several fetches
 * each tells its own errors, and the first what is nobody's.
 */
export function placeErrors(fetch: CompiledFetch, asked: Asked | null, { batch, at, places }: Received, error: unknown, run: Run): GraphQLFormattedError[] {
  const path = isRecord(error) && Array.isArray(error['path']) ? (error['path'] as unknown[]).filter((step) => typeof step === 'string' || typeof step === 'number') : undefined;
  const tell = (way: readonly (string | number)[] | undefined): GraphQLFormattedError => fromSubgraph(error, fetch.subgraph, way?.map((step) => (typeof step === 'string' ? (fetch.names.get(step) ?? step) : step)), run.describe);
  const list = asked && typeof path?.[0] === 'string' ? batch.aliases.indexOf(path[0]) : -1;
  const item = path?.[1];
  const isFirst = batch.askers[0]![0] === fetch;
  if (!asked || list < 0 || typeof item !== 'number') {
    const prefix = asked && path ? fetch.paths[0]!.map((step) => step.key ?? '@') : [];
    return isFirst ? [tell(path && [...prefix, ...path])] : [];
  }
  const found: GraphQLFormattedError[] = [];
  let n = 0;
  if (list === at) {
    for (const each of fetch.paths) {
      eachTargetWithWay(run.data, each, (_, way) => {
        const own = asked.entity[n++]!;
        if (own >= 0 && (places ? places[own] : own) === item) found.push(tell([...way, ...path!.slice(2)]));
      });
    }
  }
  const isNobodys = item < 0 || item >= batch.counts[list]!;
  return found.length > 0 || !(isFirst && isNobodys) ? found : [tell(undefined)];
}
