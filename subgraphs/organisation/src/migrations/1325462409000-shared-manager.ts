import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Managers who lead in more than one of some organisations (domain.md A24): posts and how many report there, names left to whoever may see them. */
export class SharedManager1325462409000 implements MigrationInterface {
  name = 'SharedManager1325462409000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function shared_managers(among uuid[], at date)
      returns table (person uuid, unit uuid, organisation uuid, extent_percent int, host boolean, reporting int)
      language sql stable security definer set search_path = organisation as $$
        with post as (
          select e.person, e.unit, e.organisation, e.extent_percent, e.counted from employment e
          where e.organisation = any(among) and e.manager_level is not null and e.period_start <= at and (e.period_end is null or e.period_end >= at)),
        several as (select post.person from post group by post.person having count(distinct post.organisation) > 1)
        select post.person, post.unit, post.organisation, post.extent_percent, post.counted,
          (select count(distinct led.person)::int from employment led where led.manager = post.person and led.organisation = post.organisation
             and led.period_start <= at and (led.period_end is null or led.period_end >= at))
        from post join several using (person)
      $$;
      revoke all on function shared_managers from public;
      grant execute on function shared_managers to organisation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
