import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VIEWER_SQL, protect } from '@samlar/subgraph/row-level-security';

/** Who leads whom, as organisation tells it, and what of evaluation went to somebody else when its owner left (domain.md §6.1-19). */
export class ReportingLine1325462400007 implements MigrationInterface {
  name = 'ReportingLine1325462400007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reporting_line (
        id uuid primary key, organisation uuid not null, person uuid not null, manager uuid, manager_level text, check (manager <> person));
      create index on reporting_line (person);
      create index on reporting_line (organisation);
      create table staff_part (delivery uuid not null, part int not null, organisation uuid not null, lines jsonb not null, primary key (delivery, part));
      create table risk_handover (
        risk uuid not null, number int not null check (number > 0), organisation uuid not null, from_person uuid not null, to_person uuid not null,
        handed_over_on date not null, cause text not null check (cause in ('LEFT', 'ROLE_ENDED')), primary key (risk, number),
        foreign key (organisation, risk) references risk (organisation, id));`);
    await runner.query(protect('evaluation', 'reporting_line', `person = ${VIEWER_SQL.person}`, 'false'));
    await runner.query(protect('evaluation', 'staff_part', 'false', 'false'));
    await runner.query(protect('evaluation', 'risk_handover', 'risk in (select id from evaluation.risk)', 'false'));
    await runner.query('revoke update, delete on evaluation.risk_handover from evaluation_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
