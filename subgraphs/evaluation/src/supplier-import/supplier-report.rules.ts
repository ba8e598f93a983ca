/** A supplier's aggregate report (A04): words with their votes, a row per unit and word. Pure: the file in, votes and problems out. */
import { columns, type Row } from '@samlar/table/column';
import type { Severity } from '@samlar/table/problem';
import type { TableResult } from '@samlar/table/table';
import type { Values } from '@samlar/subgraph/value-types';
import { LISTS } from '../culture-figures';
import type { NamedVotes, UnitVotes } from '../unit-result';
import type { WaveUnit } from '../wave-unit';
import type { ReportCode } from './supplier-report.messages';

const votes = { kind: 'integer', minimum: 0 } as const;

export const SUPPLIER_COLUMNS = columns({
  unit: { kind: 'text', header: { sv: 'Enhet', en: 'Unit' } },
  respondents: { kind: 'integer', minimum: 0, header: { sv: 'Antal svar', en: 'Respondents' }, aliases: ['Svarande', 'n'] },
  word: { kind: 'text', header: { sv: 'Ord', en: 'Word' }, aliases: ['Värdering', 'Värdeord', 'Value'] },
  english: { kind: 'text', optional: true, whenEmpty: 'allowed', header: { sv: 'Ord (engelska)', en: 'Word (English)' } },
  level: { kind: 'integer', minimum: 1, maximum: 7, header: { sv: 'Nivå', en: 'Level' } },
  limiting: { kind: 'text', oneOf: ['ja', 'nej', 'yes', 'no'], header: { sv: 'Begränsande', en: 'Limiting' } },
  personal: { ...votes, header: { sv: 'Personliga', en: 'Personal' }, aliases: ['Personliga värderingar'] },
  current: { ...votes, header: { sv: 'Nuvarande', en: 'Current' }, aliases: ['Nuvarande kultur'] },
  desired: { ...votes, header: { sv: 'Önskade', en: 'Desired' }, aliases: ['Önskad kultur'] },
});
type Columns = typeof SUPPLIER_COLUMNS;
export const SUPPLIER_OPTIONS = { key: { columns: ['unit', 'word'], severity: 'error' } } as const;

/** As the table reader's problems, with values in place of words. */
export interface ReportProblem {
  severity: Severity;
  row: number | null;
  column: string | null;
  code: ReportCode;
  values: Values;
}

export interface SupplierReport {
  votes: UnitVotes[];
  problems: ReportProblem[];
}

const problem = (severity: Severity, row: number | null, column: string | null, code: ReportCode, values: Values): ReportProblem =>
  ({ severity, row, column, code, values });

/** Checks a file that was read without errors against the wave's units. `perList` words were chosen in each list. */
export function readReport(table: TableResult<Columns>, units: readonly WaveUnit[], perList: number): SupplierReport {
  const named = new Map(units.flatMap((unit) => [[unit.unit, unit], ...(unit.label ? [[unit.label, unit] as const] : [])] as [string, WaveUnit][]));
  const problems: ReportProblem[] = [];
  const byUnit = new Map<string, { respondents: number; row: number; words: NamedVotes[] }>();
  const kinds = new Map<string, { level: number; limiting: boolean; row: number }>();
  table.rows.forEach((cells, index) => {
    const row = table.rowNumbers[index]!;
    const unit = named.get(cells.unit!);
    if (!unit) {
      problems.push(problem('error', row, 'Enhet', 'unknown-unit', { unit: cells.unit! }));
      return;
    }
    const word = wordOf(cells);
    problems.push(...rowProblems(cells, word, row, kinds));
    const found = byUnit.get(unit.unit) ?? { respondents: cells.respondents!, row, words: [] };
    if (found.respondents !== cells.respondents) {
      problems.push(problem('error', row, 'Antal svar', 'respondents-differ',
        { earlier: found.respondents, row: found.row, respondents: cells.respondents! }));
    }
    found.words.push(word);
    byUnit.set(unit.unit, found);
  });
  const reported = units.map(({ unit, parent }) => {
    const found = byUnit.get(unit);
    return { unit, parent, respondents: found?.respondents ?? 0, words: found?.words ?? [], limitingShares: null };
  });
  problems.push(...sumProblems(reported, byUnit, perList), ...nestingProblems(reported, byUnit));
  for (const { unit, label } of units.filter((each) => !byUnit.has(each.unit))) {
    problems.push(problem('warning', null, 'Enhet', 'unit-missing', { unit: label ?? unit }));
  }
  return { votes: reported.filter(({ unit }) => byUnit.has(unit)).map((each) => closest(each, byUnit, units)), problems };
}

function wordOf(cells: Row<Columns>): NamedVotes {
  const { word, english, level, limiting, personal, current, desired } = cells;
  return {
    word: word!, sv: word!, en: english ?? word!, level: level!, limiting: limiting === 'ja' || limiting === 'yes',
    personal: personal!, current: current!, desired: desired!,
  };
}

function rowProblems(cells: Row<Columns>, word: NamedVotes, row: number, kinds: Map<string, { level: number; limiting: boolean; row: number }>): ReportProblem[] {
  const found: ReportProblem[] = [];
  if (word.limiting && word.level > 3) {
    found.push(problem('error', row, 'Begränsande', 'limiting-level', { level: word.level }));
  }
  for (const list of LISTS.filter((each) => word[each] > cells.respondents!)) {
    found.push(problem('error', row, SUPPLIER_COLUMNS[list].header.sv, 'more-votes-than-people',
      { votes: word[list], respondents: cells.respondents! }));
  }
  const kind = kinds.get(word.word);
  if (!kind) kinds.set(word.word, { level: word.level, limiting: word.limiting, row });
  else if (kind.level !== word.level || kind.limiting !== word.limiting) {
    found.push(problem('error', row, 'Nivå', 'word-differs', { word: word.word, row: kind.row }));
  }
  return found;
}

function sumProblems(reported: readonly UnitVotes[], rows: Map<string, { row: number }>, perList: number): ReportProblem[] {
  return reported.flatMap(({ unit, respondents, words }) => LISTS.flatMap((list) => {
    const sum = words.reduce((total, word) => total + word[list], 0);
    const expected = respondents * perList;
    if (words.length === 0 || sum === expected) return [];
    return [problem(sum > expected ? 'error' : 'warning', rows.get(unit)!.row, SUPPLIER_COLUMNS[list].header.sv, 'votes-differ',
      { votes: sum, respondents, perList, expected })];
  }));
}

function nestingProblems(reported: readonly UnitVotes[], rows: Map<string, { row: number }>): ReportProblem[] {
  return reported.flatMap(({ unit, respondents }) => {
    const below = reported.filter(({ parent }) => parent === unit).reduce((sum, part) => sum + part.respondents, 0);
    if (!rows.has(unit) || below <= respondents) return [];
    return [problem('error', rows.get(unit)!.row, 'Antal svar', 'parts-exceed-whole', { respondents, below })];
  });
}

/** Under the nearest unit that the report has: one it leaves out cannot stand between a whole and its part. */
function closest(each: UnitVotes, reported: Map<string, unknown>, units: readonly WaveUnit[]): UnitVotes {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]));
  let parent = each.parent;
  while (parent !== null && !reported.has(parent)) parent = parents.get(parent) ?? null;
  return { ...each, parent };
}
