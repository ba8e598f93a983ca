import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';

/** Units or employments in one event: well below what a batch of events may weigh. */
const PART = 500;

const UNITS = `
  with recursive within as (
    select id as unit, id as whole, kind, parent, 0 as steps from org_unit where organisation = $1
    union all
    select within.unit, above.id, above.kind, above.parent, steps + 1 from within join org_unit above on above.id = within.parent)
  select unit as id, array_agg(whole order by steps) as within,
         (array_agg(whole order by steps) filter (where kind = 'ADMINISTRATION'))[1] as administration
  from within group by unit order by unit`;

const EMPLOYMENTS = `
  select e.id, e.person, upper(p.sex) as sex, e.unit, e.manager as superior, e.manager_level as "managerLevel", e.counted,
         e.counted and e.id = first_value(e.id) over (partition by e.person order by e.counted desc, e.period_start, e.id) as home,
         exists (select from role_appointment held where held.person = e.person and held.role = 'ASPIRANT'
           and held.period_start <= $2 and (held.period_end is null or held.period_end >= $2)) as aspirant
  from employment e join person p on p.id = e.person
  where e.organisation = $1 and (e.period_end is null or e.period_end >= $2) order by e.id`;

interface UnitRow {
  id: string;
  within: string[];
  administration: string | null;
}

interface EmploymentRow {
  id: string;
  person: string;
  sex: string;
  unit: string;
  superior: string | null;
  managerLevel: string | null;
  counted: boolean;
  home: boolean;
  aspirant: boolean;
}

function partsOf<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, index) => rows.slice(index * PART, (index + 1) * PART));
}

/**
 * Tells the other subgraphs the whole of an organisation's staff as it now is, in the transaction that changed it: events
 * StaffDelivered `{ delivery, part, parts, units, people, placements }`, parts 1 to `parts` in order. No names. `people`
 * has each person once, where they are counted; employments that have ended are left out.
 */
export async function deliverStaff(manager: EntityManager, organisation: string): Promise<void> {
  const units: UnitRow[] = await manager.query(UNITS, [organisation]);
  const employments: EmploymentRow[] = await manager.query(EMPLOYMENTS, [organisation, today()]);
  const administrations = new Map(units.map(({ id, administration }) => [id, administration]));
  const contents = [
    ...partsOf(units).map((part) => ({ units: part.map(({ id, within }) => ({ id, within })), people: [], placements: [] })),
    ...partsOf(employments).map((part) => ({
      units: [],
      people: part.filter(({ home }) => home).map(({ person, unit, sex }) => ({ person, unit, sex })),
      placements: part.map(({ id, person, unit, superior, managerLevel, counted, aspirant }) =>
        ({ id, person, unit, administration: administrations.get(unit) ?? null, superior, managerLevel, counted, aspirant })),
    })),
  ];
  const delivery = randomUUID();
  for (const [index, content] of contents.entries()) {
    await emit(manager, 'StaffDelivered', organisation, { delivery, part: index + 1, parts: contents.length, ...content });
  }
}
