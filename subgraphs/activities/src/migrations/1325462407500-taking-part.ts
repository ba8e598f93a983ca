import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part in anything, without saying in what: for whoever sees to it that managers who must take part do (domain.md A03). */
export class TakingPart1325462407500 implements MigrationInterface {
  name = 'TakingPart1325462407500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function taking_part(people uuid[]) returns table (person uuid)
      language sql stable security definer set search_path = activities as $$
        select person from enrolment where person = any(people) and status in ('REQUESTED', 'WAITING', 'CONFIRMED', 'COMPLETED')
        union
        select person from base_group_member where person = any(people)
      $$;
      revoke all on function taking_part from public;
      grant execute on function taking_part to activities_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
