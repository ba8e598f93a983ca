import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import type { Problem } from '@samlar/table/problem';
import { readTable } from '@samlar/table/table';
import { groupSizes } from '../env';
import { CultureSource } from '../instrument';
import { refuse, type Refusal } from '../refusal';
import { storeMeasurements } from '../store-measurements';
import { figuresOf } from '../unit-result';
import { unitsOfWave } from '../wave-unit';
import { readReport, SUPPLIER_COLUMNS, SUPPLIER_OPTIONS, type ReportProblem } from './supplier-report.rules';

export type SupplierImportOutcome = {
  rows: number;
  units: number;
  suppressed: number;
  acceptable: boolean;
  committed: boolean;
  /** The reading's own, which have their words, then the report's. */
  problems: (Problem | ReportProblem)[];
};

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
): Promise<SupplierImportOutcome | Refusal> {
  const [wave] = await manager.query(
    `select w.id, w.organisation, w.source, w.closed_on::text as "closedOn", i.words_per_list as "perList"
     from wave w join instrument i on i.id = w.instrument where w.id = $1`, [id]);
  if (!wave) return refuse('UNKNOWN_WAVE', id, { wave: id });
  if (wave.source !== CultureSource.SUPPLIER) return refuse('OWN_WAVE', id);
  if (wave.closedOn !== null) return refuse('WAVE_CLOSED', id, { wave: id, day: wave.closedOn });

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
  if (mine.length === 0) return refuse('NOT_YOURS_TO_IMPORT', id);
  await storeMeasurements(manager, id, report.votes);
  await manager.query('update wave set closed_on = $2 where id = $1', [id, today]);
  await emit(manager, 'WaveClosed', wave.organisation, { wave: id });
  await emit(manager, 'ResultsComputed', wave.organisation, { wave: id });
  return { ...outcome, committed: true };
}
