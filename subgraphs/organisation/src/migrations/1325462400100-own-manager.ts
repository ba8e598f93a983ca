import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, VIEWER_SQL, inReach } from '@samlar/subgraph/row-level-security';

/** Everyone may know who their own managers are: the nearest manager’s name is no secret from the staff (domain.md §6.3, own data). */
export class OwnManager1325462400100 implements MigrationInterface {
  name = 'OwnManager1325462400100';

  async up(runner: QueryRunner): Promise<void> {
    const { person, organisation, has } = VIEWER_SQL;
    // Through a function: a policy on person that reads employment, whose own policy asks nothing of person, stays one hashed sub-query.
    await runner.query(`
      create function own_managers() returns setof uuid language sql stable security definer set search_path = organisation, pg_temp as $$
        select manager from employment where person = ${person} and manager is not null and period_end is null $$;
      revoke all on function own_managers from public;
      grant execute on function own_managers to organisation_app;
      alter policy readable on organisation.person using (${IS_SYSTEM} or (
        id = ${person} or id in (select own_managers())
        or (${has('people:read')} and (${inReach()} or id in (select person from employment where organisation = ${organisation})))));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
