import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWN_INSTRUMENT } from '../instrument';
import { OWN_WORDS } from '../own-words';
import { VIEWER_SQL, inReach, protect } from '@samlar/subgraph/row-level-security';

const mayRun = `${VIEWER_SQL.has('culture:run')} and ${inReach()}`;

/** Instruments, waves with the units they cover, and the figures that came out of them (domain.md A04, §3.4). */
export class Culture1325462400000 implements MigrationInterface {
  name = 'Culture1325462400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instrument (
        id uuid primary key, name text not null check (name <> ''), version int not null check (version > 0),
        source text not null check (source in ('OWN_SURVEY', 'SUPPLIER')),
        words_per_list int not null default 10 check (words_per_list between 1 and 20),
        published_on date not null, unique (name, version));

      create table value_word (
        instrument uuid not null references instrument (id), word smallint not null check (word > 0),
        sv text not null, en text not null, level int not null check (level between 1 and 7), limiting boolean not null,
        check (not limiting or level <= 3), primary key (instrument, word));

      create table instrument_mapping (
        one uuid not null references instrument (id), other uuid not null references instrument (id),
        reason text not null check (reason <> ''), primary key (one, other), check (one < other));

      create table wave (
        id text primary key check (id ~ '^[a-z0-9-]{2,40}$'), organisation uuid not null, title text not null,
        instrument uuid not null references instrument (id),
        source text not null check (source in ('OWN_SURVEY', 'SUPPLIER')),
        opens_on date not null, closes_on date not null, union_date date not null, units_defined_on date not null,
        closed_on date, particular_sv text, particular_en text,
        check (closes_on >= opens_on), check (union_date <= opens_on),
        check ((particular_sv is null) = (particular_en is null)));

      create table wave_unit (
        wave text not null references wave (id), unit uuid not null, organisation uuid not null, parent uuid,
        kind text not null check (kind in ('REGION', 'ASSOCIATION', 'MUNICIPALITY', 'ADMINISTRATION', 'UNIT')),
        invited int not null default 0 check (invited >= 0), label text, primary key (wave, unit), unique (wave, label),
        foreign key (wave, parent) references wave_unit (wave, unit) deferrable initially deferred, check (parent <> unit));
      create index on wave_unit (wave, parent);

      create table culture_measurement (
        id uuid primary key, wave text not null, unit uuid not null, organisation uuid not null, kind text not null,
        invited int not null, respondents int, suppressed_because text check (suppressed_because in ('TOO_FEW', 'DERIVABLE')),
        entropy float8, entropy_low float8, entropy_high float8,
        personal_current_matches int, current_desired_matches int, personal_desired_matches int,
        levels jsonb, words_suppressed boolean not null,
        unique (wave, unit), foreign key (wave, unit) references wave_unit (wave, unit),
        check (suppressed_because is null or num_nonnulls(respondents, entropy, entropy_low, entropy_high,
          personal_current_matches, current_desired_matches, personal_desired_matches, levels) = 0),
        check (suppressed_because is not null or respondents >= 7),
        check (suppressed_because is null or words_suppressed));
      create index on culture_measurement (unit);

      create table culture_word (
        measurement uuid not null references culture_measurement (id), organisation uuid not null, word text not null,
        sv text not null, en text not null, level int not null check (level between 1 and 7), limiting boolean not null,
        personal int not null, current int not null, desired int not null,
        check (not limiting or level <= 3), primary key (measurement, word));

      create table culture_comparison (
        before uuid not null references culture_measurement (id), after uuid not null references culture_measurement (id),
        unit uuid not null, organisation uuid not null, entropy_delta float8, delta_low float8, delta_high float8,
        obstacle text check (obstacle in ('OTHER_UNIT', 'OTHER_UNIT_DEFINITION', 'OTHER_INSTRUMENT', 'SUPPRESSED')),
        primary key (before, after), check (obstacle is null or num_nonnulls(entropy_delta, delta_low, delta_high) = 0));
      create index on culture_comparison (unit);`);

    await runner.query(`
      create function refuse_closed_wave() returns trigger language plpgsql as $$
        begin
          if exists (select from evaluation.wave where id = old.wave and closed_on is not null) then
            raise exception 'Wave % is closed and cannot be changed.', old.wave using errcode = 'check_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create function refuse_closed() returns trigger language plpgsql as $$
        begin
          if old.closed_on is not null then
            raise exception 'Wave % is closed and cannot be changed.', old.id using errcode = 'check_violation';
          end if;
          return coalesce(new, old);
        end $$;
      create trigger closed before update or delete on wave for each row execute function refuse_closed();
      create trigger closed before update or delete on wave_unit for each row execute function refuse_closed_wave();`);

    await runner.query(
      `insert into instrument (id, name, version, source, published_on) values ($1, 'Samlärs ordlista', 1, 'OWN_SURVEY', '2012-01-02')`,
      [OWN_INSTRUMENT]);
    await runner.query(
      `insert into value_word (instrument, word, sv, en, level, limiting)
       select $1, word, sv, en, level, limiting
       from jsonb_to_recordset($2) as w (word smallint, sv text, en text, level int, limiting boolean)`,
      [OWN_INSTRUMENT, JSON.stringify(OWN_WORDS)]);

    const everyone = 'true';
    // Results of a municipality and of the region are public; finer ones stay with the employer and the association.
    const published = `kind in ('REGION', 'ASSOCIATION', 'MUNICIPALITY') or ${inReach()}`;
    const visible = (column: string) => `${column} in (select id from evaluation.culture_measurement)`;
    const regional = `${VIEWER_SQL.has('culture:run')} and ${VIEWER_SQL.reach} = 'association'`;
    const tables: [string, string, string][] = [
      ['instrument', everyone, regional],
      ['value_word', everyone, regional],
      ['instrument_mapping', everyone, regional],
      ['wave', everyone, mayRun],
      ['wave_unit', everyone, mayRun],
      ['culture_measurement', published, mayRun],
      ['culture_word', visible('measurement'), mayRun],
      ['culture_comparison', visible('after'), mayRun],
    ];
    for (const [table, read, write] of tables) await runner.query(protect('evaluation', table, read, write));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
