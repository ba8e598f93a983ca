import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureSource } from '../instrument';
import { limitingShares, storeMeasurements } from '../store-measurements';
import type { NamedVotes } from '../unit-result';
import { Wave } from '../wave';
import { unitsOfWave } from '../wave-unit';

export type CloseOutcome = { wave: string } | { code: string; message: string; subject: string | null };

/**
 * Closes an own survey for good: empties the ballot box, deletes its codes, computes every unit's figures and stores those
 * that may be shown.
 */
export async function closeWave(manager: EntityManager, id: string, today: string): Promise<CloseOutcome> {
  const wave = await manager.findOneBy(Wave, { id });
  if (!wave) return Refused.because('UNKNOWN_WAVE', `Mätningen ${id} finns inte.`, id);
  if (wave.closedOn !== null) return Refused.because('WAVE_CLOSED', `Mätningen ${id} stängdes ${wave.closedOn}.`, id);
  if (wave.source === CultureSource.SUPPLIER) {
    return Refused.because('SUPPLIER_WAVE', 'En leverantörs mätning stängs när sammanställningen läses in.', id);
  }
  const taken = await manager.query('select id from wave where id = $1 and closed_on is null for update', [id]);
  if (taken.length === 0) return Refused.because('NOT_YOURS', 'Mätningen är inte din att stänga.', id);
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
