import type { EntityManager } from 'typeorm';
import { deltaInterval, seedOf } from './bootstrap';
import { delta, obstacleBetween } from './comparison.rules';
import { groupSizes } from './env';
import { figuresOf, type UnitVotes } from './unit-result';
import { sumUpward, unitsOfWave } from './wave-unit';

/** Stores the figures of a wave's units and compares each with the same unit in earlier waves. Once a wave. */
export async function storeMeasurements(manager: EntityManager, wave: string, votes: readonly UnitVotes[]): Promise<void> {
  const units = await unitsOfWave(manager, wave);
  const invited = sumUpward(units, (unit) => unit.invited);
  const figures = new Map(figuresOf(wave, votes, groupSizes()).map((each) => [each.unit, each]));
  const rows = units.flatMap(({ unit, organisation, kind }) => {
    const found = figures.get(unit);
    return found ? [{ ...found, organisation, kind, invited: invited.get(unit), words: undefined, wordsSuppressed: found.words === null }] : [];
  });
  await manager.query(
    `insert into culture_measurement (id, wave, unit, organisation, kind, invited, respondents, suppressed_because, entropy,
       entropy_low, entropy_high, personal_current_matches, current_desired_matches, personal_desired_matches, levels, words_suppressed)
     select md5('culture ' || $1 || ' ' || unit)::uuid, $1, unit, organisation, kind, invited, respondents, "suppressedBecause", entropy,
       "entropyLow", "entropyHigh", "personalCurrentMatches", "currentDesiredMatches", "personalDesiredMatches", levels, "wordsSuppressed"
     from jsonb_to_recordset($2) as f (unit uuid, organisation uuid, kind text, invited int, respondents int, "suppressedBecause" text,
       entropy float8, "entropyLow" float8, "entropyHigh" float8, "personalCurrentMatches" int, "currentDesiredMatches" int,
       "personalDesiredMatches" int, levels jsonb, "wordsSuppressed" boolean)`,
    [wave, JSON.stringify(rows)]);
  const words = units.flatMap(({ unit, organisation }) =>
    (figures.get(unit)?.words ?? []).map((word) => ({ unit, organisation, ...word })));
  await manager.query(
    `insert into culture_word (measurement, organisation, word, sv, en, level, limiting, personal, current, desired)
     select md5('culture ' || $1 || ' ' || unit)::uuid, organisation, word, sv, en, level, limiting, personal, current, desired
     from jsonb_to_recordset($2) as w (unit uuid, organisation uuid, word text, sv text, en text, level int, limiting boolean,
       personal int, current int, desired int)`,
    [wave, JSON.stringify(words)]);
  await storeComparisons(manager, wave, votes);
}

interface Pair {
  before: string;
  after: string;
  unit: string;
  organisation: string;
  earlierWave: string;
  earlierInstrument: string;
  earlierDefinedOn: string;
  earlierEntropy: number | null;
  instrument: string;
  definedOn: string;
  entropy: number | null;
}

async function storeComparisons(manager: EntityManager, wave: string, votes: readonly UnitVotes[]): Promise<void> {
  const pairs: Pair[] = await manager.query(
    `select b.id as before, a.id as after, a.unit, a.organisation, b.wave as "earlierWave", bw.instrument as "earlierInstrument",
       bw.units_defined_on::text as "earlierDefinedOn", b.entropy as "earlierEntropy", aw.instrument, aw.units_defined_on::text as "definedOn",
       a.entropy
     from culture_measurement a join wave aw on aw.id = a.wave join culture_measurement b on b.unit = a.unit
     join wave bw on bw.id = b.wave and bw.opens_on < aw.opens_on where a.wave = $1`, [wave]);
  const mappings: [string, string][] = (await manager.query('select one, other from instrument_mapping'))
    .map(({ one, other }: { one: string; other: string }) => [one, other]);
  const earlier = new Map<string, Map<string, Float64Array>>();
  for (const name of new Set(pairs.map(({ earlierWave }) => earlierWave))) earlier.set(name, await limitingShares(manager, name));
  const now = new Map(votes.map(({ unit, limitingShares: shares }) => [unit, shares]));
  const rows = pairs.map((pair) => {
    const obstacle = obstacleBetween(
      { unit: pair.unit, unitsDefinedOn: pair.earlierDefinedOn, instrument: pair.earlierInstrument, suppressed: pair.earlierEntropy === null },
      { unit: pair.unit, unitsDefinedOn: pair.definedOn, instrument: pair.instrument, suppressed: pair.entropy === null },
      mappings,
    );
    const before = earlier.get(pair.earlierWave)!.get(pair.unit);
    const after = now.get(pair.unit);
    const interval = obstacle === null && before && after
      ? deltaInterval(before, after, seedOf(`${pair.before} ${pair.after}`))
      : null;
    return {
      before: pair.before, after: pair.after, unit: pair.unit, organisation: pair.organisation, obstacle,
      change: obstacle === null ? delta(pair.earlierEntropy, pair.entropy) : null, low: interval?.low ?? null, high: interval?.high ?? null,
    };
  });
  await manager.query(
    `insert into culture_comparison (before, after, unit, organisation, entropy_delta, delta_low, delta_high, obstacle)
     select before, after, unit, organisation, change, low, high, obstacle from jsonb_to_recordset($1)
       as c (before uuid, after uuid, unit uuid, organisation uuid, change float8, low float8, high float8, obstacle text)`,
    [JSON.stringify(rows)]);
}

/** Per unit each respondent's share of limiting words among the current ones, for units of seven or more (own survey only). */
export async function limitingShares(manager: EntityManager, wave: string): Promise<Map<string, Float64Array>> {
  const rows: { unit: string; limiting: number; respondents: number; perList: number }[] = await manager.query(
    `select c.unit, c.limiting, c.respondents, i.words_per_list as "perList" from limiting_counts($1) c, wave w
     join instrument i on i.id = w.instrument where w.id = $1 order by c.unit, c.limiting`, [wave]);
  const byUnit = new Map<string, number[]>();
  for (const { unit, limiting, respondents, perList } of rows) {
    const shares = byUnit.get(unit) ?? [];
    for (let i = 0; i < respondents; i += 1) shares.push(limiting / perList);
    byUnit.set(unit, shares);
  }
  return new Map([...byUnit].map(([unit, shares]) => [unit, Float64Array.from(shares)]));
}
