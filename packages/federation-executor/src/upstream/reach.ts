import { SubgraphUnavailable, type Upstream, type UpstreamAnswer, type UpstreamRequest } from '../upstream';

export type Send = (request: UpstreamRequest) => Promise<UpstreamAnswer>;

/** One guarantee put around a way to send. */
export type Policy = (send: Send) => Send;

/** The way to one subgraph. */
export interface Reach {
  send: Send;
  /** Ends when what is under way has ended. */
  close(): Promise<void>;
}

/** A reach behind policies, the outermost first. */
export function behind(reach: Reach, ...policies: readonly (Policy | null)[]): Reach {
  return { send: policies.reduceRight<Send>((send, policy) => (policy ? policy(send) : send), reach.send), close: reach.close };
}

/** All subgraphs, each by its own reach; one that has none counts as away. */
export function upstreamTo(reaches: ReadonlyMap<string, Reach>): Upstream {
  return {
    send(request) {
      const reach = reaches.get(request.subgraph);
      return reach ? reach.send(request) : Promise.reject(new SubgraphUnavailable(request.subgraph, 'no address is known', 'refused'));
    },
    async close() {
      await Promise.all([...reaches.values()].map((reach) => reach.close()));
    },
  };
}
