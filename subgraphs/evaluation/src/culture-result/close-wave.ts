import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { CultureSource } from '../instrument';
import { refuse, type Refusal } from '../refusal';
import { limitingShares, storeMeasurements } from '../store-measurements';
import type { NamedVotes } from '../unit-result';
import { Wave } from '../wave';
import { unitsOfWave } from '../wave-unit';

export type CloseOutcome = { wave: string } | Refusal;

/**
 * Closes an own survey for good: empties the ballot box, deletes its codes, computes every unit's figures and stores those
 * that may be shown.
 */
export async function closeWave(manager: EntityManager, id: string, today: string): Promise<CloseOutcome> {
  const wave = await manager.findOneBy(Wave, { id });
  if (!wave) return refuse('UNKNOWN_WAVE', id, { wave: id });
  if (wave.closedOn !== null) return refuse('WAVE_CLOSED', id, { wave: id, day: wave.closedOn });
  if (wave.source === CultureSource.SUPPLIER) return refuse('SUPPLIER_REPORT_CLOSES', id);
  const taken = await manager.query('select id from wave where id = $1 and closed_on is null for update', [id]);
  if (taken.length === 0) return refuse('NOT_YOURS_TO_CLOSE', id);
  await manager.query('select end_survey($1)', [id]);
  await storeMeasurements(manager, id, await votesOf(manager, wave));
  await manager.query('update wave set closed_on = $2 where id = $1', [id, today]);
  await emit(manager, 'WaveClosed', wave.organisation, { wave: id });
  await emit(manager, 'ResultsComputed', wave.organisation, { wave: id });
  return { wave: id };
}

async function votesOf(manager: EntityManager, wave: Wave): Promise<Parameters<typeof storeMeasurements>[2]> {
  const units = await unitsOfWave(manager, wave.id);
  const counts: { unit: string; respondents: number }[] = await manager.query('select unit, respondents from respondents($1)', [wave.id]);
  const tally: (NamedVotes & { unit: string })[] = await manager.query(
    `select t.unit, t.word::text as word, t.personal, t.current, t.desired, v.sv, v.en, v.level, v.limiting
     from tally($1) t join value_word v on v.instrument = $2 and v.word = t.word order by t.unit, t.word`, [wave.id, wave.instrumentId]);
  const shares = await limitingShares(manager, wave.id);
  const respondents = new Map(counts.map((count) => [count.unit, count.respondents]));
  const words = new Map<string, NamedVotes[]>(units.map(({ unit }) => [unit, []]));
  for (const { unit, ...word } of tally) words.get(unit)!.push(word);
  return units.map(({ unit, parent }) => ({
    unit,
    parent,
    respondents: respondents.get(unit) ?? 0,
    words: words.get(unit)!,
    limitingShares: shares.get(unit) ?? null,
  }));
}
