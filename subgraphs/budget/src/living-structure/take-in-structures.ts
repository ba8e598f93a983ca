import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import type { Consumer } from '@samlar/subgraph/events';
import type { LivingStructureKind } from './living-structure';

interface Begun {
  kind: `${LivingStructureKind}`;
  reference: string;
  title: string | null;
  organisation: string | null;
}

/**
 * Keeps a structure as the open programme frame's, once however often it is told. Where no frame is open that day it belongs
 * to ordinary operations (A01) and nobody needs to hand it over.
 */
async function begin(manager: EntityManager, { kind, reference, title, organisation }: Begun): Promise<void> {
  const [frame] = await manager.query(
    `select id, organisation from project where programme_frame and closed_on is null and period_start <= $1 and (period_end is null or period_end >= $1)
     order by period_start desc, id limit 1 for share`, [today()]);
  if (!frame) return;
  await manager.query(
    `insert into living_structure (project, kind, reference, title, organisation, began_on) values ($1, $2, $3, $4, $5, $6) on conflict (kind, reference) do nothing`,
    [frame.id, kind, reference, title, organisation ?? frame.organisation, today()]);
}

/** By event name: activities' and ku8's events that something begins to live, or ends. */
export const structureConsumers: Record<string, Consumer> = {
  NetworkEstablished: (manager, { organisation, payload: { network, title } }) => begin(manager, { kind: 'NETWORK', reference: network, title, organisation }),
  MeetingScheduled: (manager, { organisation, payload: { series, title } }) => begin(manager, { kind: 'MEETING_SERIES', reference: series, title, organisation }),
  // An organisation has one set of base groups, composed again at times.
  BaseGroupLocked: (manager, { organisation, payload: { set } }) => begin(manager, { kind: 'BASE_GROUP_SET', reference: organisation ?? set, title: null, organisation }),
  RoundOpened: (manager, { organisation, payload: { round, title } }) => begin(manager, { kind: 'ROUND', reference: round, title, organisation }),
  RoundClosed: async (manager, { payload: { round, closedOn } }) => {
    await manager.query(`update living_structure set ended_on = $2 where kind = 'ROUND' and reference = $1 and ended_on is null`, [round, closedOn]);
  },
};
