import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { Refused } from '@samlar/subgraph/value-types';
import { readTable } from '@samlar/table/table';
import { groupSizes } from '../env';
import { CultureSource } from '../instrument';
import { storeMeasurements } from '../store-measurements';
import { figuresOf } from '../unit-result';
import { unitsOfWave } from '../wave-unit';
import { readReport, SUPPLIER_COLUMNS, SUPPLIER_OPTIONS, type ReportProblem } from './supplier-report.rules';

export interface SupplierImportOutcome {
  rows: number;
  units: number;
  suppressed: number;
  acceptable: boolean;
  committed: boolean;
  problems: ReportProblem[];
}

/**
 * Reads a supplier's report for a wave; with `commit`, and nothing wrong in it, stores the figures and closes the wave.
 * Groups too small are hidden before anything is stored: their votes are in the file and nowhere else.
 */
export async function importSupplierAggregate(
  manager: EntityManager,
  id: string,
  file: Buffer,
  commit: boolean,
  today: string,
): Promise<SupplierImportOutcome | { code: string; message: string; subject: string | null }> {
  const [wave] = await manager.query(
    `select w.id, w.organisation, w.source, w.closed_on::text as "closedOn", i.words_per_list as "perList"
     from wave w join instrument i on i.id = w.instrument where w.id = $1`, [id]);
  if (!wave) return Refused.because('UNKNOWN_WAVE', `Mätningen ${id} finns inte.`, id);
  if (wave.source !== CultureSource.SUPPLIER) return Refused.because('OWN_WAVE', 'Mätningen görs med egna koder; stäng den i stället.', id);
  if (wave.closedOn !== null) return Refused.because('WAVE_CLOSED', `Mätningen ${id} stängdes ${wave.closedOn}.`, id);

  const table = await readTable(file, SUPPLIER_COLUMNS, SUPPLIER_OPTIONS);
  const report = table.acceptable ? readReport(table, await unitsOfWave(manager, id), wave.perList) : { votes: [], problems: [] };
  const problems = [...table.problems, ...report.problems];
  const acceptable = !problems.some(({ severity }) => severity === 'error');
  const outcome = {
    rows: table.rows.length,
    units: report.votes.length,
    suppressed: acceptable ? figuresOf(id, report.votes, groupSizes()).filter(({ suppressedBecause }) => suppressedBecause !== null).length : 0,
    acceptable,
    committed: false,
    problems,
  };
  if (!commit || !acceptable) return outcome;
  const mine = await manager.query('select id from wave where id = $1 and closed_on is null for update', [id]);
  if (mine.length === 0) return Refused.because('NOT_YOURS', 'Mätningen är inte din att läsa in.', id);
  await storeMeasurements(manager, id, report.votes);
  await manager.query('update wave set closed_on = $2 where id = $1', [id, today]);
  await emit(manager, 'WaveClosed', wave.organisation, { wave: id });
  await emit(manager, 'ResultsComputed', wave.organisation, { wave: id });
  return { ...outcome, committed: true };
}
