import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

const { person: ME, organisation: MINE, has } = VIEWER_SQL;
const COORDINATES = `(${has('ku8:coordinate')} and ${inReach()})`;
const REQUESTS = `(${has('ku8:request')} and organisation = ${MINE})`;

/** Requests the viewer takes part in; one list a statement. `parts` narrows to some, `open` to unfinished ones. */
const mine = (column: string, ...parts: string[]) =>
  `${column} = any(array(select request_id from ku8.my_visit where open${parts.length ? ` and part in (${parts.map((p) => `'${p}'`).join()})` : ''}))`;
const everMine = (column: string) => `${column} = any(array(select request_id from ku8.my_visit))`;

/** A request and everything that comes of it, up to the team's own learning plan. */
export class Visit1795305600001 implements MigrationInterface {
  name = 'Visit1795305600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ku8.visit_request (
        id uuid primary key,
        organisation uuid not null references ku8.municipality (organisation),
        code text not null references ku8.municipality,
        round_id text not null references ku8.round,
        team_id uuid not null,
        question text not null check (length(question) between 1 and 4000),
        wants text[] not null default '{}',
        submitted_by uuid not null,
        submitted_on date not null,
        withdrawal_reason text,
        stage int not null default 0 check (stage between 0 and 6),
        distributed boolean not null default false,
        withdrawn boolean not null default false,
        value_base_seen boolean not null default false,
        individual_feedback boolean not null default false,
        group_feedback boolean not null default false,
        check (stage < 5 or (value_base_seen and individual_feedback and group_feedback)),
        unique (organisation, id));
      create index on ku8.visit_request (round_id, stage);
      create index on ku8.visit_request (team_id);
      create function ku8.forward_only() returns trigger language plpgsql as $$ begin
        if new.stage not in (old.stage, old.stage + 1) or old.withdrawn then
          raise exception 'request % cannot go from stage % to %', old.id, old.stage, new.stage;
        end if;
        return new;
      end $$;
      create trigger forward_only before update on ku8.visit_request for each row execute function ku8.forward_only();

      create table ku8.request_party (
        organisation uuid not null,
        request_id uuid not null,
        person_id uuid not null,
        part text not null check (part in ('TEAM', 'MANAGER', 'OBSERVER')),
        ended_on date,
        primary key (request_id, person_id, part),
        foreign key (organisation, request_id) references ku8.visit_request (organisation, id));
      create index on ku8.request_party (person_id);
      create view ku8.my_visit as
        select request_id, part, ended_on is null as open from ku8.request_party where person_id = ${ME};

      create table ku8.visit_log (
        number bigint generated always as identity primary key,
        organisation uuid not null,
        request_id uuid not null,
        event text not null,
        person_id uuid,
        at timestamptz not null default now(),
        foreign key (organisation, request_id) references ku8.visit_request (organisation, id));
      create index on ku8.visit_log (request_id, number);

      create table ku8.assignment (
        id uuid primary key,
        organisation uuid not null,
        request_id uuid not null unique,
        programme_id text,
        distributed_on date not null,
        foreign key (organisation, request_id) references ku8.visit_request (organisation, id),
        unique (organisation, id));

      create table ku8.visit_plan (
        organisation uuid not null,
        assignment_id uuid primary key,
        starts date not null,
        ends date not null check (ends >= starts),
        methods text not null,
        practicalities text,
        agreed_on date not null,
        agreed_by uuid not null,
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id));

      create table ku8.evidence (
        id uuid primary key,
        organisation uuid not null,
        assignment_id uuid not null,
        kind text not null check (kind in ('OBSERVATION', 'INTERVIEW', 'DOCUMENT_READING')),
        text text not null check (length(text) between 1 and 8000),
        value_base boolean not null,
        observed_on date not null,
        recorded_by uuid not null,
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id));
      create index on ku8.evidence (assignment_id);

      create table ku8.feedback (
        id uuid primary key,
        organisation uuid not null,
        assignment_id uuid not null,
        kind text not null check (kind in ('INDIVIDUAL', 'GROUP')),
        giver uuid not null,
        receiver uuid check ((receiver is null) = (kind = 'GROUP')),
        text text not null check (length(text) between 1 and 8000),
        value_base text check ((value_base is null) = (kind = 'INDIVIDUAL')),
        given_on date not null,
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id));
      create index on ku8.feedback (assignment_id);

      create table ku8.learning_meeting (
        organisation uuid not null,
        assignment_id uuid primary key,
        held_on date not null,
        place text,
        evidence_deleted_by date not null generated always as (held_on + 90) stored,
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id));

      create table ku8.learning_plan (
        id uuid primary key,
        organisation uuid not null,
        assignment_id uuid not null unique,
        published_on date,
        shown_to text not null default 'TEAM' check (shown_to in ('TEAM', 'MUNICIPALITY', 'ASSOCIATION')),
        foreign key (organisation, assignment_id) references ku8.assignment (organisation, id),
        unique (organisation, id));
      create table ku8.learning_plan_version (
        organisation uuid not null,
        plan_id uuid not null,
        version int not null check (version > 0),
        goals text[] not null check (cardinality(goals) between 1 and 10),
        steps jsonb not null,
        follow_up_on date not null,
        follow_up_note text,
        author uuid not null,
        saved_on date not null,
        primary key (plan_id, version),
        foreign key (organisation, plan_id) references ku8.learning_plan (organisation, id));`);

    await runner.query(`
      create view ku8.my_assignment as
        select a.id, m.part, m.open from ku8.assignment a join ku8.my_visit m using (request_id);`);
    const dossier = (...parts: string[]) =>
      `assignment_id = any(array(select id from ku8.my_assignment where open${parts.length ? ` and part in (${parts.map((p) => `'${p}'`).join()})` : ''}))`;
    const published = `(published_on is not null and (
      shown_to = 'MUNICIPALITY' and organisation = ${MINE} or shown_to = 'ASSOCIATION' and ${ME} is not null))`;
    const planIsTeams = dossier('TEAM', 'MANAGER');
    const policies: [table: string, read: string, write: string][] = [
      ['visit_request', `${COORDINATES} or ${everMine('id')} or submitted_by = ${ME}`, `${COORDINATES} or ${mine('id')} or (${REQUESTS} and submitted_by = ${ME})`],
      ['request_party', `${COORDINATES} or ${everMine('request_id')}`, `${COORDINATES} or ${mine('request_id')} or ${REQUESTS}`],
      ['assignment', `${COORDINATES} or ${everMine('request_id')}`, COORDINATES],
      ['visit_plan', `${COORDINATES} or ${dossier()}`, dossier()],
      ['evidence', `${COORDINATES} or ${dossier()}`, `recorded_by = ${ME} and ${dossier('OBSERVER')}`],
      ['feedback', `giver = ${ME} or receiver = ${ME} or kind = 'GROUP' and (${COORDINATES} or ${dossier()})`, `giver = ${ME} and ${dossier('OBSERVER')}`],
      ['learning_meeting', `${COORDINATES} or ${dossier()}`, `${COORDINATES} or ${dossier()}`],
      ['learning_plan', `${COORDINATES} or ${planIsTeams} or ${published}`, dossier('TEAM')],
      ['learning_plan_version', `plan_id = any(array(select id from ku8.learning_plan))`, `author = ${ME} and plan_id = any(array(select id from ku8.learning_plan where ${dossier('TEAM')}))`],
    ];
    for (const [table, read, write] of policies) await runner.query(protect('ku8', table, read, write));

    await runner.query(`
      create policy expired on ku8.evidence for delete to ku8_owner using (
        assignment_id = any(array(select assignment_id from ku8.learning_meeting where evidence_deleted_by <= current_date)));
      create function ku8.delete_expired_evidence(today date) returns int language sql security definer set search_path = ku8 as $$
        with gone as (delete from evidence where assignment_id = any(array(
          select assignment_id from learning_meeting where evidence_deleted_by <= today)) returning 1)
        select count(*)::int from gone $$;`);

    // The log only grows: no policy lets anyone change or take away what happened.
    await runner.query(protect('ku8', 'visit_log', `${COORDINATES} or ${everMine('request_id')}`, `person_id = ${ME} and (${COORDINATES} or ${everMine('request_id')} or ${REQUESTS})`));
    await runner.query('drop policy updatable on ku8.visit_log; drop policy deletable on ku8.visit_log;');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
