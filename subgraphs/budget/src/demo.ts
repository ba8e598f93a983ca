import type { DataSource, EntityManager } from 'typeorm';
import { asViewer } from '@samlar/subgraph/database';
import { SYSTEM } from '@samlar/viewer/viewer';
import { v8Administrations, v8Costs } from '@samlar/lia/figures';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, MUNICIPALITIES, PROJECT_PERIOD } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { planBudget, writeBudget } from './budget-import/import-budget';
import { loadFunder } from './demo-funder';
import { loadLivingStructures } from './demo-living-structures';

type Progress = (text: string) => void;

/** Which activity each line of the cost table pays for, in the table's order; the second "Uppföljningsdag lärledare" is the observers' (N2). */
const ACTIVITIES = [
  'chefsutveckling-1', 'chefsutveckling-2', 'chefsutveckling-3', 'larledarutbildning', 'uppfoljningsdag-larledare', 'observatorsutbildning',
  'uppfoljningsdag-observatorer', null,
];

const CULTURE = { id: 'lia-kulturmatning', name: 'LiA: kulturmätning', waves: ['Kulturmätning, våg 1', 'Kulturmätning, våg 2'], wave: 12_000_000 };

interface Share {
  organisation: string;
  unit: string;
  weight: number;
}

/** V8's lines are borne by its eight administrations after their employees (◆: the plan gives no key). */
function v8Shares(): Share[] {
  const { units } = liaOrganisation();
  return v8Administrations.rows.map((row) => {
    const organisation = MUNICIPALITIES.find(({ name }) => name === row.municipality)!.id;
    const unit = units.find((each) => each.organisation === organisation && each.name === row.administration)!.id;
    return { organisation, unit, weight: row.employees! };
  });
}

/** The culture measurement is borne by everyone it asks, after counted employees. */
function cultureShares(): Share[] {
  const counted = new Map<string, number>();
  for (const each of liaOrganisation().employments) if (each.counted) counted.set(each.organisation, (counted.get(each.organisation) ?? 0) + 1);
  return [...counted].map(([organisation, weight]) => ({ organisation, unit: organisation, weight }));
}

async function share(manager: EntityManager, lines: string[], shares: Share[]): Promise<void> {
  await manager.query(
    `insert into line_share (line, organisation, unit, weight)
     select line, organisation, unit, weight from unnest($1::uuid[]) line cross join jsonb_to_recordset($2) as s (organisation uuid, unit uuid, weight int)`,
    [lines, JSON.stringify(shares)]);
}

/** Invented postings: the plan holds no outcome. Each line in equal monthly parts over the months its activity runs, to 31 May 2013. */
async function post(manager: EntityManager, lines: { id: string; minor: number; months: string[]; outcome: number }[]): Promise<void> {
  const postings = lines.flatMap(({ id, minor, months, outcome }) => {
    const spent = Math.round(minor * outcome);
    const part = Math.floor(spent / months.length);
    return months.map((month, index) => ({
      id: idOf('posting', id, month), line: id, posted_on: `${month}-25`,
      amount_minor: index === months.length - 1 ? spent - part * (months.length - 1) : part, text: 'Påhittad post i demonstrationen',
    }));
  });
  await manager.query(
    `insert into posting (id, line, posted_on, amount_minor, text)
     select id, line, posted_on, amount_minor, text from jsonb_populate_recordset(null::posting, $1)`, [JSON.stringify(postings)]);
}

const months = (first: string, count: number): string[] => Array.from({ length: count }, (_, index) => {
  const month = Number(first.slice(5)) - 1 + index;
  return `${Number(first.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Months and share of the plan posted by the demonstration's day, by line in the table's order. */
const COURSE: [string, number, number][] = [
  ['2012-03', 9, 0.97], ['2012-02', 16, 0.82], ['2012-10', 1, 1.04], ['2012-03', 8, 0.95], ['2012-11', 1, 0.9], ['2012-02', 10, 1.01], ['2012-11', 1, 1], ['2012-01', 17, 0.944],
];

/**
 * Loads the V8 cost table through the product's own import (declared 1 761 220 kr, computed 1 762 220 kr), the culture
 * measurement's two waves, who bears them, the action-research tender and invented postings.
 */
export async function loadDemo(dataSource: DataSource, progress: Progress): Promise<void> {
  const { start, end } = PROJECT_PERIOD;
  await asViewer(dataSource, SYSTEM, async (manager) => {
    progress('projects');
    for (const [id, name] of [['lia', 'LiA: V8:s insatser'], [CULTURE.id, CULTURE.name]]) {
      await manager.query('insert into project (id, organisation, name, period_start, period_end) values ($1, $2, $3, $4, $5)', [id, ASSOCIATION.id, name, start, end]);
    }
    const plan = await planBudget(v8Costs.buffer);
    const lines = (await writeBudget(manager, 'lia', ASSOCIATION.id, plan, (position) => idOf('budget line', 'lia', position)))!;
    for (const [index, activity] of ACTIVITIES.entries()) {
      await manager.query('update budget_line set activity = $2 where id = $1', [lines[index], activity]);
    }
    await share(manager, lines, v8Shares());
    await post(manager, lines.map((id, index) => ({ id, minor: Number(plan.rows[index]!.minor), months: months(COURSE[index]![0], COURSE[index]![1]), outcome: COURSE[index]![2] })));

    progress('culture measurement');
    const waves = CULTURE.waves.map((label, index) => ({ id: idOf('budget line', CULTURE.id, index + 1), position: index + 1, label }));
    for (const { id, position, label } of waves) {
      await manager.query(
        'insert into budget_line (id, project, position, label, original_minor, planned_minor) values ($1, $2, $3, $4, $5, $5)',
        [id, CULTURE.id, position, label, CULTURE.wave]);
    }
    await share(manager, waves.map(({ id }) => id), cultureShares());
    await post(manager, waves.map(({ id }, index) => ({ id, minor: CULTURE.wave, months: [index === 0 ? '2012-02' : '2013-05'], outcome: 1 })));

    await manager.query(
      `insert into procurement (id, project, title, tender_deadline) values ('aktionsforskning', 'lia', 'Utbildning i aktionsforskning', '2012-01-16T22:59:00Z')`);
    progress('funder');
    await loadFunder(manager, 'lia');
    await loadLivingStructures(manager, 'lia');
  });
}

/** True while nothing has been loaded. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  return asViewer(dataSource, SYSTEM, async (manager) => (await manager.query('select from project limit 1')).length === 0);
}
