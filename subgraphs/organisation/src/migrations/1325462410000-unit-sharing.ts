import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, VIEWER_SQL, inReach } from '@samlar/subgraph/row-level-security';

const writes = VIEWER_SQL.has('organisation:write');

/** A shared unit is shared from a day to a day, for a reason, by somebody (domain.md A24): the host writes, any part may end it, and what is ended stays. */
export class UnitSharing1325462410000 implements MigrationInterface {
  name = 'UnitSharing1325462410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table served_unit no force row level security;
      alter table served_unit
        drop constraint served_unit_pkey, add column id uuid primary key default gen_random_uuid(), add column organisation uuid,
        add column period_start date, add column period_end date, add column reason text, add column shared_by uuid,
        add column ended_because text, add column ended_by uuid,
        add check (period_end >= period_start), add check (reason <> ''), add check (ended_because <> '');
      update served_unit set organisation = (select organisation from org_unit where org_unit.id = served_unit.unit);
      alter table served_unit alter column organisation set not null;
      alter table served_unit force row level security;
      create unique index on served_unit (unit, municipality) where period_end is null;
      create index on served_unit (unit);
      alter policy insertable on served_unit with check (${IS_SYSTEM} or (${writes} and ${inReach()}));
      alter policy updatable on served_unit
        using (${IS_SYSTEM} or (${writes} and period_end is null and (${inReach()} or municipality = ${VIEWER_SQL.organisation})))
        with check (${IS_SYSTEM} or (${writes} and (${inReach()} or municipality = ${VIEWER_SQL.organisation})));
      revoke update, delete on served_unit from organisation_app;
      grant update (period_end, ended_because, ended_by) on served_unit to organisation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
