import type { EntityManager } from 'typeorm';
import { programmes } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, MUNICIPALITIES } from '@samlar/lia/municipalities';

/** Whose base groups the demonstration has locked. */
const COMPOSED = ['dals-ed', 'lysekil', 'munkedal', 'sotenas'];
const ROUND = { kind: 'ROUND', reference: '2012', title: 'Kollegabesök 2012–2013', organisation: ASSOCIATION.id, began_on: '2012-01-01' };

const municipality = (slug: string): string => MUNICIPALITIES.find((each) => each.slug === slug)!.id;

/** What activities and ku8 have in the demonstration, as their events would have told: networks, meetings, base groups and the round. */
export async function loadLivingStructures(manager: EntityManager, project: string): Promise<void> {
  // The red thread alone is kept as meetings; the other series is a programme with occasions.
  const planned = programmes.rows.filter(({ id, form }) => form === 'NETWORK' || id!.startsWith('roda-traden')).map((row) => ({
    kind: row.form === 'NETWORK' ? 'NETWORK' : 'MEETING_SERIES', reference: row.id, title: row.title, organisation: municipality(row.group!.split(' ')[0]!), began_on: row.start,
  }));
  const groups = COMPOSED.map((slug) => ({ kind: 'BASE_GROUP_SET', reference: municipality(slug), title: null, organisation: municipality(slug), began_on: '2012-02-15' }));
  const rows = [...planned, ...groups, ROUND].map((row) => ({ ...row, id: idOf('living structure', row.kind, row.reference!), project }));
  await manager.query('update project set programme_frame = true where id = $1', [project]);
  await manager.query(
    `insert into living_structure (id, project, kind, reference, title, organisation, began_on)
     select id, project, kind, reference, title, organisation, began_on from jsonb_populate_recordset(null::living_structure, $1)`, [JSON.stringify(rows)]);
}
