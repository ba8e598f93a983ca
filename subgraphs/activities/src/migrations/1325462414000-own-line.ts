import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inReach, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** A slip is answered in its unit's own line of managers (domain.md B07); a programme may ask for four answers before an occasion is published (C06). */
export class OwnLine1325462414000 implements MigrationInterface {
  name = 'OwnLine1325462414000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Units where somebody leads a person who works there, at any distance, or works there and leads anybody.
      create function units_led_by(leader uuid) returns setof uuid language sql stable as $$
        select placement.unit from activities.placement join activities.staff_of on staff_of.person = placement.person where staff_of.manager = leader
        union
        select unit from activities.placement where person = leader and exists (select from activities.staff_of where manager = leader)
      $$;
      grant execute on function units_led_by to activities_app;

      drop policy insertable on suggestion_step;
      create policy insertable on suggestion_step for insert to activities_app with check (
        ${VIEWER_SQL.reach} = 'system' or (${inReach()} and (${VIEWER_SQL.has('activities:plan')}
          or suggestion in (select id from activities.suggestion where unit in (select activities.units_led_by(${VIEWER_SQL.person}))))));

      alter table programme add accessibility_first boolean not null default false;
      comment on column programme.accessibility_first is 'no occasion is published before its four areas of accessibility are answered';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
