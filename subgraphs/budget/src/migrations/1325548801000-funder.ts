import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

const everywhere = `${VIEWER_SQL.reach} = 'association'`;
const mayRead = `${VIEWER_SQL.has('money:read')} and ${everywhere}`;
const mayWrite = `${VIEWER_SQL.has('money:write')} and ${everywhere}`;
const own = `organisation = ${VIEWER_SQL.organisation}`;

const SECTIONS = ['SUMMARY', 'BACKGROUND', 'PURPOSE', 'GOALS', 'ACCESSIBILITY', 'GENDER_MAINSTREAMING', 'TRANSNATIONAL_COOPERATION'];

/** The funder's record of a project, its months, participants' hours and stops, and requests to move money (domain.md A01, A26, A32, C01, C10, §7.6). */
export class Funder1325548801000 implements MigrationInterface {
  name = 'Funder1325548801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project add column funder text, add column owner text, add column programme_area text, add column region text,
        add column municipality_code text check (municipality_code ~ '^[0-9]{4}$'), add column granted_minor bigint check (granted_minor >= 0),
        add column english_link text;
      alter table project_section add constraint known_section check (section in (${SECTIONS.map((each) => `'${each}'`).join(', ')}));
      alter table clarification add constraint refers_to_another check (refers_to <> section);
      create table project_phase (
        project text not null references project (id), kind text not null check (kind in ('MOBILISATION', 'IMPLEMENTATION')),
        period_start date not null, period_end date, primary key (project, kind), check (period_end >= period_start));
      create table project_partner (
        project text not null references project (id), name text not null check (name <> ''),
        role text not null check (role in ('PARTNER', 'PARTICIPATING_ACTOR')), primary key (project, name, role));
      alter table related_project add column period_start date, add column period_end date, add column contact_role text;

      alter table reported_hours add column worked_on date, add column certified_on date, add column certified_by uuid;
      create index on reported_hours (project, worked_on);
      create table participant_stop (
        project text not null references project (id), person uuid not null, stopped_on date not null,
        reported_in date not null check (extract(day from reported_in) = 1), note text check (note <> ''), reported_by uuid,
        primary key (project, person, stopped_on),
        constraint late_stop_has_note check (reported_in = date_trunc('month', stopped_on)::date or note is not null),
        check (reported_in >= date_trunc('month', stopped_on)::date));
      create table funder_month_event (
        id bigint generated always as identity primary key, project text not null references project (id),
        month date not null check (extract(day from month) = 1), kind text not null check (kind in ('LOCKED', 'CORRECTED')),
        reason text check (reason <> ''), decided_on date not null, decided_by uuid, participants int, hours numeric(10, 2),
        check ((kind = 'CORRECTED') = (reason is not null)), check ((kind = 'LOCKED') = (participants is not null and hours is not null)));
      create index on funder_month_event (project, id);

      create table reallocation_request (
        id uuid primary key, organisation uuid not null, from_line uuid not null references budget_line (id),
        to_line uuid not null references budget_line (id), amount_minor bigint not null check (amount_minor > 0),
        reason text not null check (reason <> ''), requested_on date not null, requested_by uuid,
        state text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'DECLINED')),
        answer text, decided_on date, decided_by uuid, check (from_line <> to_line), check (state = 'WAITING' or decided_on is not null));
      create index on reallocation_request (from_line);`);

    const rules: [string, string, string][] = [
      ['project_phase', 'true', mayWrite],
      ['project_partner', 'true', mayWrite],
      ['participant_stop', mayWrite, mayWrite],
      ['funder_month_event', mayRead, mayWrite],
      ['reallocation_request', `${VIEWER_SQL.has('money:read')} and (${everywhere} or ${own})`, `${VIEWER_SQL.has('money:read')} and (${mayWrite} or ${own})`],
    ];
    for (const [table, read, write] of rules) await runner.query(protect('budget', table, read, write));

    await runner.query(`
      drop policy readable on reported_hours;
      create policy readable on reported_hours for select to budget_app using (${VIEWER_SQL.reach} = 'system' or (${mayWrite}));
      revoke update, delete on posting, clarification, funder_month_event, reallocation from budget_app;

      create function funder_month_total(projects text[]) returns table (project text, month date, participants int, hours numeric, stops int)
      language sql stable security definer set search_path = budget as $$
        with worked as (
          select project, date_trunc('month', worked_on)::date as month, count(distinct person)::int as participants, sum(hours) as hours
          from reported_hours where project = any(projects) and worked_on is not null group by 1, 2),
        stopped as (
          select project, reported_in as month, count(*)::int as stops from participant_stop where project = any(projects) group by 1, 2)
        select coalesce(worked.project, stopped.project), coalesce(worked.month, stopped.month), coalesce(participants, 0), coalesce(hours, 0), coalesce(stops, 0)
        from worked full join stopped on stopped.project = worked.project and stopped.month = worked.month
      $$;
      revoke all on function funder_month_total from public;
      grant execute on function funder_month_total to budget_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
