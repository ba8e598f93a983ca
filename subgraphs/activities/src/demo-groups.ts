import type { EntityManager } from 'typeorm';
import { programmes } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { composeBaseGroups } from './base-group/base-group.rules';
import { saveSet } from './base-group/compose';
import { loadOrder } from './base-group/composition-order';
import { BASE_GROUP_SIZE } from './base-group/group-size';
import { organiserOf } from './demo-programmes';
import { insertRows } from './insert-rows';
import { CHECKLIST } from './network/checklist.rules';

const lia = liaOrganisation();
/** Vänersborg is left for the process leader to compose. */
const COMPOSED = ['dals-ed', 'lysekil', 'munkedal', 'sotenas'];
const SEED = 2012;

export async function loadBaseGroups(manager: EntityManager): Promise<void> {
  for (const slug of COMPOSED) {
    const { id } = municipalityOf(slug);
    const result = composeBaseGroups({ ...(await loadOrder(manager, id)), size: BASE_GROUP_SIZE, seed: SEED });
    if (result.outcome !== 'COMPOSED') throw new Error(`Base groups of ${slug}: ${result.outcome}`);
    const set = await saveSet(manager, id, result.groups, { size: BASE_GROUP_SIZE, seed: SEED, idFor: (thing) => idOf('base group', slug, thing) });
    await manager.query(`update base_group_set set composed_at = '2012-02-01T09:00:00Z', locked_at = '2012-02-15T09:00:00Z', period_start = '2012-02-15' where id = $1`, [set]);
    await manager.query(`update base_group set period_start = '2012-02-15', period_end = null where set = $1`, [set]);
  }
}

/** The first meetings stand in the plan (7 and 8 March 2012); the other days are ours. Vänersborg's sixth has no day yet. */
const MEETINGS: Record<string, string[]> = {
  'roda-traden-dals-ed': ['2012-03-07', '2012-05-09', '2012-09-12', '2012-11-14', '2013-02-06', '2013-04-17'],
  'roda-traden-vanersborg': ['2012-03-08', '2012-05-24', '2012-09-13', '2012-11-22', '2013-02-14'],
};
const TASKS = ['Pröva en lärande fråga på nästa arbetsplatsträff', 'Skugga en kollega en halv dag', 'Skriv Gjort–Lärt–Klokt med din grupp'];

export async function loadMeetings(manager: EntityManager): Promise<void> {
  for (const row of programmes.rows.filter(({ id }) => id! in MEETINGS)) {
    const organisation = organiserOf(row.group!);
    await insertRows(manager, 'meeting_series', [{ id: row.id, organisation, title: row.title, planned: row.sessions, period_start: row.start, period_end: row.end }]);
    await insertRows(manager, 'meeting', MEETINGS[row.id!]!.map((held_on, index) => ({
      id: idOf('meeting', row.id!, held_on), organisation, series: row.id, number: index + 1, held_on, between_task: TASKS[index % TASKS.length], in_base_groups: true,
    })));
  }
}

export async function loadNetworks(manager: EntityManager): Promise<void> {
  const row = programmes.rows.find(({ form }) => form === 'NETWORK')!;
  const organisation = organiserOf(row.group!);
  await insertRows(manager, 'network', [{
    id: row.id, organisation, title: row.title, period_start: row.start, period_end: row.end, minimum: row.groupMinimum, maximum: row.groupMaximum, municipalities: 2,
    existing_considered: 'Ledningsnätverket finns sedan flera år, men enhetscheferna möts inte där.',
    continuation_plan: 'Reflekterande handledning två gånger per termin; socialförvaltningarna äger nätverket.', started_at: '2012-02-20T09:00:00Z',
  }]);
  // Uddevalla takes part with its social administration as a whole; its disability care is not told apart.
  const managers = (slug: string, sectors: string[]) => lia.employments.filter((each) =>
    each.organisation === municipalityOf(slug).id && each.counted && each.managerLevel === 'UNIT_MANAGER' && sectors.includes(sectorOf(each.unit) ?? ''));
  const members = [...managers('uddevalla', ['disability care', 'social services']).slice(0, 4), ...managers('vanersborg', ['disability care', 'social services']).slice(0, 3)];
  await insertRows(manager, 'network_member', members.map((each) => ({
    network: row.id, person: each.person, organisation: each.organisation, home_assignment: 'Pröva en metod från nätverket på enheten och berätta hur det gick',
  })));
  const unsure = 11;
  await insertRows(manager, 'checklist_answer', CHECKLIST.map((_, index) => ({
    network: row.id, organisation, number: index + 1, satisfied: index + 1 !== unsure,
    answer: index + 1 === unsure ? 'Nej, inte alla led än' : 'Ja, enligt beslutet i ledningsgruppen',
    plan: index + 1 === unsure ? 'Högskolan håller en introduktion för alla enheter hösten 2012' : null,
  })));
}

function sectorOf(unit: string): string | null {
  for (let at = lia.units.find(({ id }) => id === unit); at; at = lia.units.find(({ id }) => id === at!.parent)) if (at.sector) return at.sector;
  return null;
}
