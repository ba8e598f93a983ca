import type { Upstream } from '../upstream';
import type { SupergraphSource } from './supergraph-source';

export interface SubgraphSdl {
  name: string;
  sdl: string;
}

export interface FromSubgraphsOptions {
  names: readonly string[];
  upstream: Upstream;
  /** Composes, by `@apollo/composition` for one; throws with what is wrong. */
  compose: (subgraphs: readonly SubgraphSdl[]) => string;
  /** Milliseconds between two looks. */
  interval?: number;
}

const QUESTION = JSON.stringify({ query: '{ _service { sdl } }' });

/**
 * A supergraph composed of what the subgraphs say of themselves. One that is away keeps what it last said; at the start, before it
 * has said anything, there is no supergraph, and the last known good one serves.
 */
export function fromSubgraphs({ names, upstream, compose, interval = 10_000 }: FromSubgraphsOptions): SupergraphSource {
  const said = new Map<string, string>();
  const ask = async (name: string): Promise<void> => {
    const answer = await upstream.send({ subgraph: name, kind: 'query', body: QUESTION, context: undefined, signal: undefined });
    const value = ('bytes' in answer ? JSON.parse(answer.bytes.toString()) : answer.value) as { data?: { _service?: { sdl?: unknown } } };
    const sdl = value.data?._service?.sdl;
    if (typeof sdl !== 'string') throw new Error(`The subgraph "${name}" does not say its schema ("_service { sdl }").`);
    said.set(name, sdl);
  };
  const read = async (): Promise<string> => {
    const asked = await Promise.allSettled(names.map(ask));
    const silent = names.filter((name) => !said.has(name));
    const reasons = asked.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Error).message] : []));
    if (silent.length > 0) throw new Error(`No schema is known yet of: ${silent.join(', ')}. ${reasons.join(' ')}`);
    return compose(names.map((name) => ({ name, sdl: said.get(name)! })));
  };
  return {
    read,
    watch(tell, failed) {
      let stopped = false;
      let timer: NodeJS.Timeout;
      const look = (): void => {
        timer = setTimeout(() => {
          read().then((supergraph) => stopped || tell(supergraph), failed).finally(() => stopped || look());
        }, interval);
        timer.unref();
      };
      look();
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}
