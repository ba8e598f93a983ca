import type { WaveUnitInput } from './waves.command';
import type { Place, WaveUnitKind } from './waves.query';

const KINDS: readonly string[] = ['ASSOCIATION', 'MUNICIPALITY', 'ADMINISTRATION', 'UNIT'];

/**
 * The units a wave covers: each organisation with what lies below it, down to its units; teams answer with theirs. A label is the
 * way down by name, so that no two are alike. `invited` counts those who stand in the unit itself, by the headcounts that are shown.
 */
export function plannedUnits(organisations: readonly Place[], whole: { id: string; organisation: string; label: string } | null): WaveUnitInput[] {
  const top = whole ? [{ unit: whole.id, organisation: whole.organisation, parent: null, kind: 'REGION' as const, label: whole.label, invited: 0 }] : [];
  return [...top, ...organisations.flatMap((place) => down(place, place.id, whole?.id ?? null, ''))];
}

function down(place: Place, organisation: string, parent: string | null, above: string): WaveUnitInput[] {
  if (!KINDS.includes(place.kind)) return [];
  const label = above ? `${above} / ${place.name}` : place.name;
  const below = (place.children ?? []).filter(({ kind }) => KINDS.includes(kind));
  const inside = below.reduce((sum, { headcount }) => sum + (headcount.total ?? 0), 0);
  const invited = Math.max(0, (place.headcount.total ?? 0) - inside);
  return [
    { unit: place.id, organisation, parent, kind: place.kind as WaveUnitKind, label, invited },
    ...below.flatMap((child) => down(child, organisation, place.id, label)),
  ];
}
