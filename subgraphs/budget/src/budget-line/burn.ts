import { Field, ObjectType } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { Money } from '@samlar/subgraph/value-types';

@ObjectType({ description: 'A month of a project, with everything up to its last day.' })
export class MonthlyAmount {
  @Field(() => String, { description: 'YYYY-MM' })
  month: string;

  @Field(() => Money, { description: 'The plan spread evenly over the project’s months.' })
  planned: Money;

  @Field(() => Money, { nullable: true, description: 'Posted; null for months that have no posting yet at the end.' })
  actual: Money | null;
}

/** Cumulative plan (even over the months) and postings of a project the viewer may read, first to last month. */
export async function monthsOf(context: Context, project: string): Promise<MonthlyAmount[]> {
  const rows: { month: string; planned: string; actual: string | null }[] = await context.read((manager) => manager.query(
    `with bounds as (select date_trunc('month', period_start)::date as first, date_trunc('month', coalesce(period_end, $2::date))::date as last
                     from project where id = $1),
     months as (select generate_series(first, last, interval '1 month')::date as month from bounds),
     plan as (select sum(planned_minor) as total from budget_line where project = $1),
     posted as (select date_trunc('month', posted_on)::date as month, sum(amount_minor) as amount
                from posting join budget_line l on l.id = posting.line where l.project = $1 group by 1)
     select to_char(m.month, 'YYYY-MM') as month,
            floor(plan.total * row_number() over (order by m.month) / count(*) over ())::bigint as planned,
            case when m.month <= (select max(month) from posted) then coalesce(sum(posted.amount) over (order by m.month), 0)::bigint end as actual
     from months m cross join plan left join posted on posted.month = m.month order by m.month`, [project, today()]));
  return rows.filter((row) => row.planned !== null).map((row) => Object.assign(new MonthlyAmount(), {
    month: row.month, planned: Money.of(row.planned), actual: row.actual === null ? null : Money.of(row.actual),
  }));
}
