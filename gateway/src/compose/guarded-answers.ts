import { readCacheRules } from '@samlar/federation-executor/cache/cache-rules';
import { CompositionRefused } from './composition-refused';

/** Throws CompositionRefused naming each field that would be kept for everybody, and that not everybody may see. */
export function refuseGuardedPublic(what: string, supergraphSdl: string): void {
  const rules = readCacheRules(supergraphSdl);
  if (!rules) return;
  const problems = [...rules.fields].flatMap(([coordinate, { type, guarded, hint }]) => {
    const said = hint ?? rules.types.get(type);
    return guarded && said && said.scope === 'public' && said.seconds !== 0 ? [`${coordinate} needs a right and is PUBLIC by @cacheControl; make it PRIVATE, or have it not kept`] : [];
  });
  if (problems.length > 0) throw new CompositionRefused(what, problems);
}
