import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, VIEWER_SQL } from '@samlar/subgraph/row-level-security';

/** Counts for anybody who may see aggregates; the rows behind them stay closed. */
export class Counts1325462403000 implements MigrationInterface {
  name = 'Counts1325462403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Distinct people of each activity (occasion, programme, network, base group, meeting series), by state and sex.
      create function participant_counts(activities text[])
      returns table (activity text, state text, women int, men int, unspecified int)
      language sql stable security definer set search_path = activities as $$
        with taking_part (activity, state, person) as (
          select occasion, status, person from enrolment where occasion = any(activities)
          union
          select occasion.programme, enrolment.status, enrolment.person
          from occasion join enrolment on enrolment.occasion = occasion.id where occasion.programme = any(activities)
          union
          select network, 'CONFIRMED', person from network_member where network = any(activities)
          union
          select base_group, 'CONFIRMED', person from base_group_member where base_group = any(activities)
          union
          select series.id, 'CONFIRMED', placement.person from meeting_series series join placement
            on placement.organisation = series.organisation and placement.standing in ('MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'MANAGER')
            and placement.counted where series.id = any(activities)),
        stated as (
          select activity, person, case when bool_or(status in ('CONFIRMED', 'COMPLETED', 'ABSENT')) then 'TAKING_PART'
            when bool_or(status = 'WAITING') then 'WAITING' else 'OTHER' end as state
          from (select activity, state as status, person from taking_part) as each group by activity, person)
        select stated.activity, stated.state, count(*) filter (where sex = 'WOMAN')::int, count(*) filter (where sex = 'MAN')::int,
               count(*) filter (where sex = 'UNSPECIFIED')::int
        from stated join participant using (person) where stated.state <> 'OTHER' group by stated.activity, stated.state
      $$;

      create function waiting_of(occasions text[]) returns table (occasion text, waiting int)
      language sql stable security definer set search_path = activities as $$
        select occasion, count(*)::int from enrolment where status = 'WAITING' and enrolment.occasion = any(occasions) group by occasion
      $$;

      -- Distinct people below each unit who take or took part in occasions of a period, and the hours they attended.
      create function participation_of(units uuid[], since date, until date)
      returns table (unit uuid, completed boolean, women int, men int, unspecified int, hours float)
      language sql stable security definer set search_path = activities as $$
        with joined as (
          select within.whole, enrolment.id, enrolment.person, participant.sex, enrolment.status
          from unit_within within join enrolment on enrolment.unit = within.unit
          join occasion on occasion.id = enrolment.occasion and occasion.period_start <= until and occasion.period_end >= since
          join participant on participant.person = enrolment.person
          where within.whole = any(units) and enrolment.status in ('CONFIRMED', 'COMPLETED', 'ABSENT')),
        attended as (
          select joined.whole, sum(extract(epoch from session.ends_at - session.starts_at)) / 3600 as hours
          from joined join attendance on attendance.enrolment = joined.id and present
          join session on session.id = attendance.session group by joined.whole)
        select joined.whole, kind.completed, count(distinct person) filter (where sex = 'WOMAN')::int,
               count(distinct person) filter (where sex = 'MAN')::int,
               count(distinct person) filter (where sex = 'UNSPECIFIED')::int, coalesce(max(attended.hours), 0)::float
        from joined left join attended on attended.whole = joined.whole
        cross join (values (false), (true)) as kind (completed)
        where not kind.completed or joined.status = 'COMPLETED' group by joined.whole, kind.completed
      $$;

      create function competent_of(units uuid[], wanted text, at date)
      returns table (unit uuid, women int, men int, unspecified int)
      language sql stable security definer set search_path = activities as $$
        select within.whole, count(distinct person) filter (where sex = 'WOMAN')::int,
               count(distinct person) filter (where sex = 'MAN')::int, count(distinct person) filter (where sex = 'UNSPECIFIED')::int
        from unit_within within join competence on competence.unit = within.unit and kind = wanted and granted_on <= at
        join participant using (person) where within.whole = any(units) group by within.whole
      $$;

      -- A session counts as held once attendance was taken.
      create function sessions_of(programmes text[]) returns table (programme text, occasions int, sessions int, held int)
      language sql stable security definer set search_path = activities as $$
        select occasion.programme, count(distinct occasion.id)::int, count(session.id)::int,
               count(session.id) filter (where exists (select from attendance where attendance.session = session.id))::int
        from occasion left join session on session.occasion = occasion.id
        where occasion.programme = any(programmes) group by occasion.programme
      $$;

      create function observer_training_days(people uuid[]) returns table (person uuid, year int, days float)
      language sql stable security definer set search_path = activities as $$
        select enrolment.person, extract(year from session.starts_at at time zone 'Europe/Stockholm')::int, sum(session.days)::float
        from enrolment join attendance on attendance.enrolment = enrolment.id and present
        join session on session.id = attendance.session join occasion on occasion.id = enrolment.occasion
        join programme on programme.id = occasion.programme and programme.trains = 'OBSERVER'
        where enrolment.person = any(people) and (enrolment.person = ${VIEWER_SQL.person}
          or enrolment.person in (select staff_of.person from staff_of where manager = ${VIEWER_SQL.person})
          or ${VIEWER_SQL.has('ku8:coordinate')} or ${VIEWER_SQL.has('activities:plan')} or ${IS_SYSTEM}) group by 1, 2 order by 2
      $$;`);
    for (const name of ['participant_counts', 'waiting_of', 'participation_of', 'competent_of', 'sessions_of', 'observer_training_days']) {
      await runner.query(`revoke all on function ${name} from public; grant execute on function ${name} to activities_app`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
