import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SYSTEM, VIEWER_SQL, inReach } from '@samlar/subgraph/row-level-security';

/**
 * One-time codes and answers, kept apart (domain.md A04, §6.1-10, §8). The app role has no right on any of the three
 * tables: it can only call the functions below, which never give an answer, and never a tally of fewer than seven.
 *
 * What could still tie a code to an answer, and what is done about it:
 * - columns: none is shared but wave and unit, and a unit has at least seven codes;
 * - transaction numbers (xmin): code and answer are written in one transaction, so answers wait in `ballot` until seven of
 *   a unit are there, then move together, and every used code of the unit is written anew in that same transaction;
 * - order on disk: both are written in random order when they move;
 * - time: no column has one. Closing the wave deletes its codes.
 */
export class Ballot1325462400001 implements MigrationInterface {
  name = 'Ballot1325462400001';

  async up(runner: QueryRunner): Promise<void> {
    const answer = `wave text not null, unit uuid not null, personal smallint[] not null, current smallint[] not null,
      desired smallint[] not null, foreign key (wave, unit) references wave_unit (wave, unit)`;
    await runner.query(`
      create table survey_code (
        hash bytea primary key check (length(hash) = 32), wave text not null, unit uuid not null, used boolean not null default false,
        foreign key (wave, unit) references wave_unit (wave, unit));
      create index on survey_code (wave, unit) where used;
      create table ballot (id uuid primary key default gen_random_uuid(), ${answer});
      create index on ballot (wave, unit);
      create table response (id uuid primary key default gen_random_uuid(), ${answer});
      create index on response (wave, unit);`);
    for (const table of ['survey_code', 'ballot', 'response']) {
      await runner.query(`
        revoke all on ${table} from evaluation_app;
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy functions_only on ${table} to evaluation_owner using (true) with check (true);`);
    }
    const allowed = `(${IS_SYSTEM} or (${VIEWER_SQL.has('culture:run')} and ${inReach('u.organisation')}))`;
    const definer = 'security definer set search_path = evaluation, pg_temp';
    await runner.query(`
      create function issue_codes(of_wave text, of_unit uuid, hashes bytea[]) returns int language plpgsql ${definer} as $$
        declare issued int;
        begin
          perform from wave w join wave_unit u on u.wave = w.id
            where w.id = of_wave and u.unit = of_unit and w.closed_on is null and w.source = 'OWN_SURVEY' and ${allowed};
          if not found then raise exception 'No open wave % with unit % to issue codes for.', of_wave, of_unit; end if;
          if (select count(*) from survey_code where wave = of_wave and unit = of_unit) + cardinality(hashes) < 7 then
            raise exception 'A unit needs at least seven codes.';
          end if;
          insert into survey_code (hash, wave, unit) select hash, of_wave, of_unit from unnest(hashes) hash order by random();
          get diagnostics issued = row_count;
          return issued;
        end $$;

      create function settle_ballots(of_wave text, of_unit uuid) returns void language plpgsql ${definer} as $$
        begin
          with moved as (delete from ballot where wave = of_wave and unit = of_unit returning wave, unit, personal, current, desired)
            insert into response (wave, unit, personal, current, desired) select * from moved order by random();
          with codes as (delete from survey_code where wave = of_wave and unit = of_unit and used returning hash)
            insert into survey_code (hash, wave, unit, used) select hash, of_wave, of_unit, true from codes order by random();
        end $$;

      create function wave_of_code(code_hash bytea) returns table (wave text, used boolean) language sql stable ${definer} as $$
        select c.wave, c.used from survey_code c where c.hash = code_hash $$;

      create function cast_ballot(code_hash bytea, p smallint[], c smallint[], d smallint[], today date) returns text
        language plpgsql ${definer} as $$
        declare code record;
        begin
          select s.wave, s.unit into code from survey_code s join wave w on w.id = s.wave
            where s.hash = code_hash and w.closed_on is null and today between w.opens_on and w.closes_on;
          if not found then return 'UNKNOWN_CODE'; end if;
          perform pg_advisory_xact_lock(hashtext(code.wave), hashtext(code.unit::text));
          update survey_code set used = true where hash = code_hash and not used;
          if not found then return 'CODE_USED'; end if;
          insert into ballot (wave, unit, personal, current, desired) values (code.wave, code.unit, p, c, d);
          if (select count(*) from ballot b where b.wave = code.wave and b.unit = code.unit) >= 7 then
            perform settle_ballots(code.wave, code.unit);
          end if;
          return 'RECEIVED';
        end $$;

      create function load_generated_answers(of_wave text, units uuid[], p text[], c text[], d text[]) returns void
        language plpgsql ${definer} as $$
        begin
          perform from wave where id = of_wave and closed_on is null and particular_sv is not null and ${IS_SYSTEM};
          if not found then raise exception 'Generated answers are only for a wave that says it has them.'; end if;
          insert into response (wave, unit, personal, current, desired)
            select of_wave, u, x::smallint[], y::smallint[], z::smallint[] from unnest(units, p, c, d) a (u, x, y, z) order by random();
        end $$;

      create function end_survey(of_wave text) returns void language plpgsql ${definer} as $$
        begin
          perform from wave u where u.id = of_wave and u.closed_on is null and ${allowed};
          if not found then raise exception 'No open wave % to end.', of_wave; end if;
          -- Codes first: this waits for answers being written, so that none is left behind in the box.
          delete from survey_code where wave = of_wave;
          perform settle_ballots(of_wave, unit) from (select distinct unit from ballot where wave = of_wave) waiting;
        end $$;`);
    await runner.query(`
      create function respondents(of_wave text) returns table (unit uuid, respondents int) language sql stable ${definer} as $$
        with recursive up as (
          select unit as leaf, unit, parent from wave_unit where wave = of_wave
          union all select up.leaf, w.unit, w.parent from up join wave_unit w on w.wave = of_wave and w.unit = up.parent)
        select up.unit, count(r.id)::int from up left join response r on r.wave = of_wave and r.unit = up.leaf group by up.unit $$;

      create function tally(of_wave text)
        returns table (unit uuid, word smallint, personal int, current int, desired int) language sql stable ${definer} as $$
        with recursive up as (
          select unit as leaf, unit, parent from wave_unit where wave = of_wave
          union all select up.leaf, w.unit, w.parent from up join wave_unit w on w.wave = of_wave and w.unit = up.parent),
        votes as (
          select r.unit as leaf, v.word, count(*) filter (where v.list = 'p')::int as personal,
                 count(*) filter (where v.list = 'c')::int as current, count(*) filter (where v.list = 'd')::int as desired
          from response r cross join lateral (
            select 'p' as list, unnest(r.personal) as word union all select 'c', unnest(r.current)
            union all select 'd', unnest(r.desired)) v
          where r.wave = of_wave group by r.unit, v.word)
        select up.unit, votes.word, sum(votes.personal)::int, sum(votes.current)::int, sum(votes.desired)::int
        from votes join up on up.leaf = votes.leaf
        where up.unit in (select n.unit from respondents(of_wave) n where n.respondents >= 7)
        group by up.unit, votes.word $$;

      create function limiting_counts(of_wave text)
        returns table (unit uuid, limiting int, respondents int) language sql stable ${definer} as $$
        with recursive up as (
          select unit as leaf, unit, parent from wave_unit where wave = of_wave
          union all select up.leaf, w.unit, w.parent from up join wave_unit w on w.wave = of_wave and w.unit = up.parent),
        answers as (
          select r.unit as leaf, (select count(*) from unnest(r.current) chosen where chosen = any(l.words))::int as limiting
          from response r, (select coalesce(array_agg(v.word), '{}') as words from value_word v
            join wave w on w.instrument = v.instrument where w.id = of_wave and v.limiting) l
          where r.wave = of_wave)
        select up.unit, answers.limiting, count(*)::int from answers join up on up.leaf = answers.leaf
        where up.unit in (select n.unit from respondents(of_wave) n where n.respondents >= 7)
        group by up.unit, answers.limiting $$;

      revoke all on function issue_codes, settle_ballots, wave_of_code, cast_ballot, end_survey,
        load_generated_answers, respondents, tally, limiting_counts from public;
      grant execute on function issue_codes, wave_of_code, cast_ballot, end_survey,
        load_generated_answers, respondents, tally, limiting_counts to evaluation_app;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
