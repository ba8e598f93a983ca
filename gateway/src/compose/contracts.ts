import { composeGraph } from './compose';
import { loosenContributions } from './loose-contributions';
import { hideFromResearch } from './research-contract';
import type { SubgraphSdl } from './subgraph-sdl';

/** The two audiences that have an API of their own. */
export const CONTRACTS = ['portal', 'research'] as const;
export type Contract = (typeof CONTRACTS)[number];

/** For signed-in people: all that is not `@inaccessible`. Throws CompositionRefused. */
export function composePortal(sdls: readonly SubgraphSdl[]): string {
  return composeGraph('portal', loosenContributions(sdls));
}

/** For anyone: only what is tagged `@tag(name: "research")`, and nothing that writes. Throws CompositionRefused. */
export function composeResearch(sdls: readonly SubgraphSdl[]): string {
  return composeGraph('research', hideFromResearch(loosenContributions(sdls)));
}

/** Both supergraphs, by contract. */
export function composeAll(sdls: readonly SubgraphSdl[]): Record<Contract, string> {
  return { portal: composePortal(sdls), research: composeResearch(sdls) };
}
