import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepFormerTexts } from '@samlar/subgraph/former-text';
import { inReach, protect, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Texts that are written anew keep their former wording, and a group's rules outlive the group's being composed anew (domain.md §6.1-18). */
export class KeptTexts1325462408000 implements MigrationInterface {
  name = 'KeptTexts1325462408000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepFormerTexts('activities', [
      { table: 'meeting', key: ['id'], texts: ['between_task'], read: 'true' },
      { table: 'external_reflector', key: ['programme', 'person'], texts: ['comes_from'], read: 'true' },
      { table: 'checklist_answer', key: ['network', 'number'], texts: ['answer', 'plan'], read: 'true' },
      { table: 'network_member', key: ['network', 'person'], texts: ['home_assignment'],
        read: `subject in (select network || ' ' || person from activities.network_member)` },
      { table: 'benefit_form', key: ['enrolment'], texts: ['expected_benefit', 'responsibility', 'spread_to', 'outcome'],
        read: 'subject in (select enrolment::text from activities.benefit_form)' },
    ]));
    await runner.query('revoke delete on activities.meeting, activities.external_reflector, activities.checklist_answer, activities.network_member, activities.benefit_form from activities_app');

    await runner.query(`
      create table base_group_archived (
        id text primary key, organisation uuid not null, title text not null, members uuid[] not null, replaced_at timestamptz not null);
      alter table ground_rules drop constraint ground_rules_organisation_base_group_fkey;
      create function archive_base_group() returns trigger language plpgsql security definer set search_path = activities as $$
      begin
        if exists (select from ground_rules where base_group = old.id) then
          insert into base_group_archived (id, organisation, title, members, replaced_at)
          select old.id, old.organisation, old.title, array(select person from base_group_member where base_group = old.id order by person),
            coalesce(nullif(current_setting('samlar.now', true), '')::timestamptz, now())
          on conflict (id) do update set members = excluded.members, replaced_at = excluded.replaced_at;
        end if;
        return old;
      end $$;
      create trigger archive_base_group before delete on base_group for each row execute function archive_base_group();`);
    await runner.query(protect('activities', 'base_group_archived', `${VIEWER_SQL.person} = any(members) or (${VIEWER_SQL.has('groups:compose')} and ${inReach()})`, 'false'));
    await runner.query(`
      revoke insert, update, delete on activities.base_group_archived from activities_app;
      create policy archived on activities.base_group_archived for insert to activities_owner with check (true);
      create policy archived_again on activities.base_group_archived for update to activities_owner using (true) with check (true);
      create policy of_archived on activities.ground_rules for select to activities_app using (base_group in (select id from activities.base_group_archived));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
