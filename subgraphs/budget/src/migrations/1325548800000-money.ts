import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

const mayRead = VIEWER_SQL.has('money:read');
const mayWrite = `${VIEWER_SQL.has('money:write')} and ${VIEWER_SQL.reach} = 'association'`;
const everywhere = `${VIEWER_SQL.reach} = 'association'`;
const shared = (column: string) => `${column} in (select line from line_share where organisation = ${VIEWER_SQL.organisation})`;

/** Projects, their lines and who bears them, postings, reallocations, tenders, reported hours, mobilities (domain.md A26, A32, A42, C01, C08). */
export class Money1325548800000 implements MigrationInterface {
  name = 'Money1325548800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project (
        id text primary key, organisation uuid not null, name text not null, period_start date not null, period_end date,
        currency text not null default 'SEK' check (currency ~ '^[A-Z]{3}$'), declared_total_minor bigint, co_financing_minor bigint not null default 0,
        minimum_mobilities int);
      create table budget_line (
        id uuid primary key, project text not null references project (id), position int not null, label text not null check (label <> ''),
        original_minor bigint not null check (original_minor >= 0), planned_minor bigint not null check (planned_minor >= 0),
        forecast_minor bigint check (forecast_minor >= 0), activity text, activity_type text, unique (project, position));
      create index on budget_line (activity);
      create table line_share (
        line uuid not null references budget_line (id), organisation uuid not null, unit uuid not null, weight int not null check (weight > 0),
        primary key (line, unit));
      create index on line_share (organisation);
      create index on line_share (unit);
      create table posting (
        id uuid primary key, line uuid not null references budget_line (id), organisation uuid, assignment uuid, posted_on date not null,
        amount_minor bigint not null check (amount_minor <> 0), text text not null check (text <> ''), corrects uuid references posting (id));
      create index on posting (line, posted_on);
      create index on posting (assignment) where assignment is not null;
      create table reallocation (
        id uuid primary key, from_line uuid not null references budget_line (id), to_line uuid not null references budget_line (id),
        amount_minor bigint not null check (amount_minor > 0), reason text not null check (reason <> ''), decided_on date not null, decided_by uuid,
        check (from_line <> to_line));
      create table procurement (
        id text primary key, project text not null references project (id), title text not null, tender_deadline timestamptz not null);
      create table tender (
        id uuid primary key, procurement text not null references procurement (id), supplier text not null, arrived_at timestamptz not null, late boolean not null);
      create table related_project (
        id uuid primary key, project text not null references project (id), name text not null, owner text not null, overlap_note text not null);
      create table project_section (
        project text not null references project (id), section text not null, text text not null, primary key (project, section));
      create table clarification (
        id uuid primary key, project text not null, section text not null, refers_to text, dated_on date not null, text text not null,
        foreign key (project, section) references project_section (project, section),
        foreign key (project, refers_to) references project_section (project, section));
      create table reported_hours (
        person uuid not null, session uuid not null, funder text not null, project text not null references project (id),
        hours numeric(4, 2) not null check (hours > 0 and hours <= 13), primary key (person, session));
      create table mobility (
        id uuid primary key, project text not null references project (id), event text not null, direction text not null check (direction in ('IN', 'OUT')),
        financed boolean not null, participants int not null check (participants > 0));`);

    const lines = `${mayRead} and (${everywhere} or ${shared('id')})`;
    const byLine = `${mayRead} and (${everywhere} or ${shared('line')})`;
    const rules: [string, string, string][] = [
      ['project', 'true', mayWrite],
      ['budget_line', lines, mayWrite],
      ['line_share', mayRead, mayWrite],
      ['posting', byLine, mayWrite],
      ['reallocation', `${mayRead} and ${everywhere}`, mayWrite],
      ['procurement', mayRead, mayWrite],
      ['tender', `${mayRead} and ${everywhere}`, mayWrite],
      ['related_project', 'true', mayWrite],
      ['project_section', 'true', mayWrite],
      ['clarification', 'true', mayWrite],
      ['reported_hours', `${mayRead} and ${everywhere}`, mayWrite],
      ['mobility', 'true', mayWrite],
    ];
    for (const [table, read, write] of rules) await runner.query(protect('budget', table, read, write));

    // Sums only, for anyone. A unit's part of a line is its weight's share, to the öre by largest remainder over the units.
    await runner.query(`
      create function shared_line() returns table (line uuid, project text, organisation uuid, unit uuid, planned bigint, actual bigint, forecast bigint)
      language sql stable security definer set search_path = budget as $$
        with amount as (
          select l.id, l.project, l.planned_minor as planned, coalesce(l.forecast_minor, l.planned_minor) as forecast,
                 coalesce((select sum(amount_minor) from posting where posting.line = l.id), 0)::bigint as actual
          from budget_line l),
        part as (
          select a.*, s.organisation, s.unit, s.weight, sum(s.weight) over (partition by s.line order by s.weight desc, s.unit) as upto,
                 sum(s.weight) over (partition by s.line) as whole
          from amount a join line_share s on s.line = a.id)
        select id, project, organisation, unit,
               (planned * upto / whole - planned * (upto - weight) / whole)::bigint,
               (actual * upto / whole - actual * (upto - weight) / whole)::bigint,
               (forecast * upto / whole - forecast * (upto - weight) / whole)::bigint
        from part
      $$;
      create function unit_budget(units uuid[]) returns table (unit uuid, project text, planned bigint, actual bigint, forecast bigint)
      language sql stable security definer set search_path = budget as $$
        select asked, s.project, sum(s.planned)::bigint, sum(s.actual)::bigint, sum(s.forecast)::bigint
        from unnest(units) asked join shared_line() s on s.unit = asked or s.organisation = asked group by 1, 2
      $$;
      create function activity_cost(activities text[]) returns table (activity text, planned bigint, actual bigint, forecast bigint)
      language sql stable security definer set search_path = budget as $$
        select l.activity, sum(l.planned_minor)::bigint,
               coalesce(sum((select sum(amount_minor) from posting where posting.line = l.id)), 0)::bigint,
               sum(coalesce(l.forecast_minor, l.planned_minor))::bigint
        from budget_line l where l.activity = any(activities) group by 1
      $$;
      create function assignment_cost(assignments uuid[]) returns table (assignment uuid, actual bigint)
      language sql stable security definer set search_path = budget as $$
        select assignment, sum(amount_minor)::bigint from posting where assignment = any(assignments) group by 1
      $$;
      create function project_total(projects text[]) returns table (project text, planned bigint, actual bigint, forecast bigint)
      language sql stable security definer set search_path = budget as $$
        select l.project, sum(l.planned_minor)::bigint,
               coalesce(sum((select sum(amount_minor) from posting where posting.line = l.id)), 0)::bigint,
               sum(coalesce(l.forecast_minor, l.planned_minor))::bigint
        from budget_line l where l.project = any(projects) group by 1
      $$;
      revoke all on function shared_line, unit_budget, activity_cost, assignment_cost, project_total from public;
      grant execute on function unit_budget, activity_cost, assignment_cost, project_total to budget_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
