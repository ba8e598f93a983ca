import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { MINIMUM_GROUP } from './group-size';
import { WaveUnitKind, type WaveUnit } from './wave-unit';

/** The whole of the programme: no unit of the organisation, since municipalities belong to no other. */
export const REGION = idOf('region', 'fyrbodal');

/**
 * The units of the demonstration's waves with the people invited to each: everyone, once. Work teams answer with their unit.
 * Nobody answers in a group of fewer than seven: a small unit answers with the one above, and the few who stand above
 * their units (heads, a municipal chief) with the smallest of those.
 */
export function invitedUnits(): WaveUnit[] {
  const { units, employments } = liaOrganisation();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rows = new Map<string, WaveUnit>([
    [REGION, { unit: REGION, organisation: ASSOCIATION.id, parent: null, kind: WaveUnitKind.REGION, invited: 0 }],
  ]);
  for (const { id, organisation, kind, parent } of units.filter((unit) => unit.kind !== 'WORK_TEAM')) {
    rows.set(id, { unit: id, organisation, parent: parent ?? REGION, kind: kind as WaveUnitKind, invited: 0 });
  }
  for (const employment of employments.filter(({ counted }) => counted)) {
    const place = byId.get(employment.unit)!;
    rows.get(place.kind === 'WORK_TEAM' ? place.parent! : place.id)!.invited += 1;
  }
  const smallestBelow = (unit: string): WaveUnit | undefined =>
    [...rows.values()].filter(({ parent }) => parent === unit).sort((a, b) => a.invited - b.invited)[0];
  // Units come after those that hold them, so the reverse meets what is below first.
  for (const row of [...rows.values()].reverse()) {
    if (row.parent === null || row.invited >= MINIMUM_GROUP) continue;
    let at = smallestBelow(row.unit);
    if (at) {
      for (let next: WaveUnit | undefined = at; next; next = smallestBelow(next.unit)) at = next;
      at.invited += row.invited;
    } else {
      rows.get(row.parent)!.invited += row.invited;
      rows.delete(row.unit);
    }
    row.invited = 0;
  }
  return [...rows.values()];
}
