/** A supergraph as Apollo's own gateway takes it: it refuses links marked `for: SECURITY`, which it does not enforce. Ours does. */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  return supergraphSdl.replace(/(@link\(url: "https:\/\/specs\.apollo\.dev\/(?:requiresScopes|authenticated|policy)\/[^)]*?), for: SECURITY\)/g, '$1)');
}
