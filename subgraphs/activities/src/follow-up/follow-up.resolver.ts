import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { occasionById } from '../occasion.loaders';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { Competence, FollowUp, FollowUpList, MONTHS_BETWEEN } from './follow-up';

interface FollowUpRow {
  person: string;
  competence: Competence;
  unit: string;
  trained_on: string;
  followed_up_on: string | null;
  due_on: string;
  due: boolean;
  active: boolean;
  booked: string | null;
  offered: string | null;
}

/** Parameters: today, months, and per query what is asked for. A course completed counts where it belongs to the competence. */
const rowsWhere = (condition: string): string => `
  with ahead as (
    select occasion.id, programme.trains, occasion.period_start from occasion join programme on programme.id = occasion.programme
    where trains is not null and not grants and published_at is not null and closed_at is null and occasion.period_start >= $1),
  last as (
    select person, trains, max(occasion.period_end) as on_day from enrolment join occasion on occasion.id = enrolment.occasion
      join programme on programme.id = occasion.programme where status = 'COMPLETED' and trains is not null and not grants group by 1, 2)
  select c.person, c.kind as competence, c.unit, c.granted_on::text as trained_on, last.on_day::text as followed_up_on, due_on::text, due_on <= $1::date as due,
         exists (select from placement where placement.person = c.person) as active,
         (select ahead.id from ahead join enrolment on enrolment.occasion = ahead.id
          where trains = c.kind and enrolment.person = c.person and status in ('REQUESTED', 'WAITING', 'CONFIRMED') order by period_start, ahead.id limit 1) as booked,
         (select ahead.id from ahead where trains = c.kind order by period_start, id limit 1) as offered
  from competence c left join last on last.person = c.person and last.trains = c.kind,
       lateral (select (greatest(c.granted_on, coalesce(last.on_day, c.granted_on)) + make_interval(months => $2))::date as due_on) as counted
  where ${condition} order by due_on, c.person`;

@Resolver()
export class FollowUpResolver {
  @Query(() => [FollowUp], { description: 'The viewer’s own competences, with when a follow-up day is due.' })
  async myFollowUps(@Ctx() context: Context): Promise<FollowUp[]> {
    const rows: FollowUpRow[] = await context.read((manager) => manager.query(rowsWhere('c.person = $3'), [today(), MONTHS_BETWEEN, context.viewer.person]));
    return Promise.all(rows.map((row) => shown(row, context)));
  }

  @Access('people:read')
  @Query(() => FollowUpList, { description: 'Those trained whom the viewer may see: managers their staff, planners those within reach; of one municipality (its id) where told.' })
  async followUps(
    @Arg('competence', () => Competence) competence: Competence,
    @Arg('municipality', () => ID, { nullable: true }) municipality: string | null,
    @Arg('first', () => Int, { defaultValue: 200, description: 'At most 500.' }) first: number,
    @Ctx() context: Context,
  ): Promise<FollowUpList> {
    if (first < 1 || first > 500) throw badInput('first: 1–500.');
    const rows: FollowUpRow[] = await context.read((manager) =>
      manager.query(rowsWhere('c.kind = $3 and ($4::uuid is null or c.organisation = $4)'), [today(), MONTHS_BETWEEN, competence, municipality ?? null]));
    const active = rows.filter((row) => row.active);
    return Object.assign(new FollowUpList(), {
      trained: rows.length, active: active.length, due: active.filter((row) => row.due).length,
      people: await Promise.all([...active, ...rows.filter((row) => !row.active)].slice(0, first).map((row) => shown(row, context))),
    });
  }
}

async function shown(row: FollowUpRow, context: Context): Promise<FollowUp> {
  const occasion = async (id: string | null) => (id === null ? null : (await occasionById(context).load(id)) ?? null);
  return Object.assign(new FollowUp(), {
    person: Person.of(row.person), competence: row.competence, unit: OrgUnit.of(row.unit), trainedOn: row.trained_on, followedUpOn: row.followed_up_on,
    dueOn: row.due_on, due: row.due, active: row.active, booked: await occasion(row.booked), offered: row.booked === null ? await occasion(row.offered) : null,
  });
}
