import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';

/** The risk register with its immutable history (A46, A47), and how useful people found their activities (B06). */
export class Risk1325462400002 implements MigrationInterface {
  name = 'Risk1325462400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table risk (
        id uuid primary key, organisation uuid not null, scope uuid, title text not null check (title <> ''),
        probability int check (probability between 1 and 5), consequence int check (consequence between 1 and 5),
        owner uuid, mitigation text, mitigation_due date, review_on date, programme_wide boolean not null default false,
        registered_on date not null, closed_on date, closing_reason text,
        unique (organisation, id),
        check ((probability is null) = (consequence is null)),
        check ((closed_on is null) = (closing_reason is null)),
        check (coalesce(probability * consequence, 0) < 15 or num_nonnulls(owner, nullif(mitigation, ''), mitigation_due) = 3));
      create index on risk (scope);
      create index on risk (organisation);

      create table risk_assessment (
        risk uuid not null, number int not null check (number > 0), organisation uuid not null,
        probability int check (probability between 1 and 5), consequence int check (consequence between 1 and 5),
        note text, assessed_on date not null, assessed_by uuid, primary key (risk, number),
        foreign key (organisation, risk) references risk (organisation, id),
        check ((probability is null) = (consequence is null)));
      create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'The history of a risk is never changed; add an assessment.' using errcode = 'check_violation';
        end $$;
      create trigger immutable before update or delete on risk_assessment for each row execute function refuse_change();

      create table activity_response (
        activity text not null, respondent bytea not null check (length(respondent) = 32), organisation uuid not null,
        usefulness int not null check (usefulness between 1 and 5), generated boolean not null default false,
        primary key (activity, respondent));
      create view activity_evaluation as
        select activity, case when count(*) >= 7 then count(*)::int end as responses,
               case when count(*) >= 7 then avg(usefulness)::float8 end as usefulness,
               bool_or(generated) as generated
        from activity_response group by activity;
      revoke insert, update, delete on activity_evaluation from evaluation_app;`);

    const mayWrite = `${VIEWER_SQL.has('risk:write')} and ${inReach()}`;
    const mayRead = `${VIEWER_SQL.has('risk:read')} and (programme_wide or ${inReach()})`;
    await runner.query(protect('evaluation', 'risk', mayRead, mayWrite));
    await runner.query(protect('evaluation', 'risk_assessment', 'risk in (select id from evaluation.risk)', mayWrite));
    // Single answers are nobody's to read: the app role answers and counts through these two alone.
    await runner.query(`
      revoke all on activity_response from evaluation_app;
      alter table activity_response enable row level security;
      alter table activity_response force row level security;
      create policy functions_only on activity_response to evaluation_owner using (true) with check (true);
      create function answer_activity(of_activity text, by_respondent bytea, of_organisation uuid, how_useful int) returns void
        language sql security definer set search_path = evaluation, pg_temp as $$
        insert into activity_response (activity, respondent, organisation, usefulness)
        values (of_activity, by_respondent, of_organisation, how_useful)
        on conflict (activity, respondent) do update set usefulness = excluded.usefulness $$;
      create function load_generated_usefulness(of_activity text, of_organisation uuid, answers int[]) returns void
        language plpgsql security definer set search_path = evaluation, pg_temp as $$
        begin
          if not ${IS_SYSTEM} then raise exception 'Generated answers are for the demonstration only.'; end if;
          insert into activity_response (activity, respondent, organisation, usefulness, generated)
            select of_activity, sha256(convert_to(of_activity || ' ' || nr, 'UTF8')), of_organisation, useful, true
            from unnest(answers) with ordinality a (useful, nr);
        end $$;
      revoke all on function answer_activity, load_generated_usefulness from public;
      grant execute on function answer_activity, load_generated_usefulness to evaluation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
