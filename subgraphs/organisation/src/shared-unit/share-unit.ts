import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { refusing, type Outcome } from '@samlar/subgraph/refusal';
import type { Viewer } from '@samlar/viewer/viewer';
import { refused, type SharingRefusal } from './sharing.messages';

export const { refuse, answer } = refusing(refused);

export interface ShareUnit {
  unit: string;
  municipality: string;
  start: string;
  reason: string;
}

/**
 * Lets a unit work for another municipality beside its host (A24). Refused: SHARING_REASON_MISSING, NO_SUCH_UNIT, NOT_YOUR_UNIT,
 * NO_SUCH_PARTNER, OWN_MUNICIPALITY, SHARED_ALREADY.
 */
export async function shareUnit(manager: EntityManager, viewer: Viewer, { unit, municipality, start, reason }: ShareUnit): Promise<Outcome<SharingRefusal>> {
  if (reason.trim() === '') return refuse('SHARING_REASON_MISSING', unit);
  const [shared] = await manager.query(`select organisation from org_unit where id = $1 and kind in ('ADMINISTRATION', 'UNIT')`, [unit]);
  if (!shared) return refuse('NO_SUCH_UNIT', unit);
  if (viewer.reach === 'organisation' && viewer.organisation !== shared.organisation) return refuse('NOT_YOUR_UNIT', unit);
  const [partner] = await manager.query(`select name from org_unit where id = $1 and kind = 'MUNICIPALITY'`, [municipality]);
  if (!partner) return refuse('NO_SUCH_PARTNER', municipality);
  if (municipality === shared.organisation) return refuse('OWN_MUNICIPALITY', municipality, { name: partner.name });
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('unit sharing ' || $1, 0))`, [unit]);
  const [held] = await manager.query('select from served_unit where unit = $1 and municipality = $2 and (period_end is null or period_end >= $3)', [unit, municipality, start]);
  if (held) return refuse('SHARED_ALREADY', municipality, { name: partner.name });
  const id = randomUUID();
  await manager.query(
    'insert into served_unit (id, unit, organisation, municipality, period_start, reason, shared_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, unit, shared.organisation, municipality, start, reason.trim(), viewer.person]);
  await emit(manager, 'UnitShared', shared.organisation, { sharing: id, unit, municipality, start });
  return { id };
}

/** Ends a sharing; it stays on record. Its host, the municipality served and the association may. Refused: SHARING_REASON_MISSING, NO_SUCH_SHARING, SHARING_ENDS_EARLY. */
export async function endUnitSharing(
  manager: EntityManager, viewer: Viewer, { sharing, end, reason }: { sharing: string; end: string; reason: string },
): Promise<Outcome<SharingRefusal>> {
  if (reason.trim() === '') return refuse('SHARING_REASON_MISSING', sharing);
  // Row-level security leaves to lock what is the viewer's to end.
  const [held] = await manager.query(
    'select organisation, unit, municipality, period_start::text as start from served_unit where id = $1 and period_end is null for update', [sharing]);
  if (!held) return refuse('NO_SUCH_SHARING', sharing);
  if (held.start !== null && end < held.start) return refuse('SHARING_ENDS_EARLY', sharing, { start: held.start });
  await manager.query('update served_unit set period_end = $2, ended_because = $3, ended_by = $4 where id = $1', [sharing, end, reason.trim(), viewer.person]);
  await emit(manager, 'UnitSharingEnded', held.organisation, { sharing, unit: held.unit, municipality: held.municipality, end });
  return { id: sharing };
}
