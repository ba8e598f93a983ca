import type { EntityManager } from 'typeorm';
import { programmes } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { composeBaseGroups } from './base-group/base-group.rules';
import { saveSet } from './base-group/compose';
import type { ComposedGroup } from './base-group/composition';
import { loadOrder, type StoredOrder } from './base-group/composition-order';
import { conflictsIn } from './base-group/group-conflicts';
import { BASE_GROUP_SIZE } from './base-group/group-size';
import { organiserOf } from './demo-programmes';
import { insertRows } from './insert-rows';
import { CHECKLIST } from './network/checklist.rules';

const lia = liaOrganisation();
/** Vänersborg is left for the process leader to compose. */
const COMPOSED = ['dals-ed', 'lysekil', 'munkedal', 'sotenas'];
const SEED = 2012;
/** Reorganised after its groups were composed (◆). */
const REORGANISED = 'sotenas';

export async function loadBaseGroups(manager: EntityManager): Promise<void> {
  for (const slug of COMPOSED) {
    const { id } = municipalityOf(slug);
    const order = await loadOrder(manager, id);
    const { groups, seed } = slug === REORGANISED ? composedBefore(order) : { groups: composed(order, SEED), seed: SEED };
    const set = await saveSet(manager, id, groups, { size: BASE_GROUP_SIZE, seed, idFor: (thing) => idOf('base group', slug, thing) });
    await manager.query(`update base_group_set set composed_at = '2012-02-01T09:00:00Z', locked_at = '2012-02-15T09:00:00Z', period_start = '2012-02-15' where id = $1`, [set]);
    await manager.query(`update base_group set period_start = '2012-02-15', period_end = null where set = $1`, [set]);
  }
}

function composed(order: StoredOrder, seed: number): ComposedGroup[] {
  const result = composeBaseGroups({ ...order, size: BASE_GROUP_SIZE, seed });
  if (result.outcome !== 'COMPOSED') throw new Error(`The demonstration's base groups: ${result.outcome}`);
  return result.groups;
}

/**
 * Groups composed before a reorganisation (◆): the line that came with it is left out, and the first seed that puts the two
 * together is taken, so that today's lines show a conflict for somebody to decide on (A15 vii).
 */
function composedBefore(order: StoredOrder): { groups: ComposedGroup[]; seed: number } {
  const managers = new Set(order.candidates.filter(({ standing }) => standing === 'MANAGER').map(({ person }) => person));
  const inside = order.lines.filter(({ subordinate, superior }) => managers.has(subordinate) && managers.has(superior))
    .sort((a, b) => (`${a.superior} ${a.subordinate}` < `${b.superior} ${b.subordinate}` ? -1 : 1));
  for (const line of inside) {
    const before = { ...order, lines: order.lines.filter((each) => each !== line) };
    for (let seed = SEED; seed < SEED + 20; seed++) {
      const groups = composed(before, seed);
      if (groups.some(({ members }) => members.includes(line.superior) && members.includes(line.subordinate))) return { groups, seed };
    }
  }
  throw new Error(`Nobody in ${REORGANISED} leads another manager`);
}

const RULES = [
  ['Vi börjar och slutar i tid', 'Alla kommer till tals', 'Det som sägs i gruppen stannar i gruppen'],
  ['Vi börjar och slutar i tid', 'Alla kommer till tals, en i taget', 'Det som sägs i gruppen stannar i gruppen', 'Vi frågar innan vi ger råd'],
];

/** Each ordinary group has given itself rules, and corrected them once; its first two members are each other's mentors. */
export async function loadGroupLife(manager: EntityManager): Promise<void> {
  const groups: { id: string; organisation: string; members: string[] }[] = await manager.query(
    `select base_group.id, base_group.organisation, array_agg(person::text order by person) as members
     from base_group join base_group_member on base_group = base_group.id where kind = 'ORDINARY' group by base_group.id order by base_group.id`);
  await insertRows(manager, 'ground_rules', groups.flatMap(({ id, organisation, members }) => RULES.map((rules, index) => ({
    base_group: id, version: index + 1, organisation, rules, adopted_by: members[index], adopted_at: index === 0 ? '2012-03-07T14:00:00Z' : '2012-09-12T14:00:00Z',
  }))));
  const conflicts = await conflictsIn(manager, groups.map(({ id }) => id));
  const free = groups.filter(({ id }) => conflicts.get(id)!.length === 0);
  await insertRows(manager, 'mentor_pair', free.flatMap(({ id, organisation, members }) => [[0, 1], [1, 0]].map(([mentor, mentee]) => ({
    id: idOf('mentor pair', id, `${mentor}`), organisation, base_group: id, mentor: members[mentor!], mentee: members[mentee!], since: '2012-09-12', ended_on: null,
  }))));
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
