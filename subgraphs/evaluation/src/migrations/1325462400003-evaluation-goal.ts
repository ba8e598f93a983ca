import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';
import { GOALS } from '../evaluation-goal/goals';

/** The programme's evaluable questions and what was found about them (A36). */
export class EvaluationGoal1325462400003 implements MigrationInterface {
  name = 'EvaluationGoal1325462400003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_finding_change() returns trigger language plpgsql as $$
        begin
          raise exception 'A finding is never changed; record one that corrects it.' using errcode = 'check_violation';
        end $$;

      create table evaluation_goal (
        id text primary key, level text not null check (level in ('LEADER', 'LEARNING_LEADER', 'EMPLOYEE')),
        number int not null, sv text not null, en text not null, unique (level, number));

      create table finding (
        id uuid primary key, organisation uuid not null, goal text not null references evaluation_goal (id), unit uuid,
        text text not null check (text <> ''), evidence jsonb not null check (jsonb_array_length(evidence) > 0),
        design text check (design <> ''), corrects uuid, recorded_on date not null, programme_wide boolean not null default false,
        unique (organisation, id), foreign key (organisation, corrects) references finding (organisation, id));
      create index on finding (goal);
      create trigger immutable before update or delete on finding for each row execute function refuse_finding_change();`);
    await runner.query(
      `insert into evaluation_goal (id, level, number, sv, en)
       select id, level, number, sv, en from jsonb_to_recordset($1) as g (id text, level text, number int, sv text, en text)`,
      [JSON.stringify(GOALS)]);
    await runner.query(protect('evaluation', 'evaluation_goal', 'true', 'false'));
    await runner.query(protect('evaluation', 'finding',
      `${VIEWER_SQL.has('culture:read')} and (programme_wide or ${inReach()})`, `${VIEWER_SQL.has('culture:run')} and ${inReach()}`));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
