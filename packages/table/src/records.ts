import type { RawCell } from './cell';
import type { Delimiter } from './delimiter';
import type { Encoding } from './encoding';
import type { Problem } from './problem';

/** A file's cells before their meaning: by row, the first record being row 1. Encoding and delimiter are null for a workbook. */
export interface Records {
  records: RawCell[][];
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  problems: Problem[];
}

/** A file that was refused whole. */
export function refused(problem: Problem): Records {
  return { records: [], encoding: null, delimiter: null, problems: [problem] };
}

export function tooManyRows(maxRows: number): Problem {
  return {
    severity: 'error', row: maxRows + 2, column: null, code: 'too-many-rows', values: { most: maxRows },
    message: {
      sv: `Filen har fler än ${maxRows} rader. Dela upp den.`,
      en: `The file has more than ${maxRows} rows. Split it.`,
    },
  };
}

export function tooManyBytes(bytes: number, maxBytes: number): Problem {
  return {
    severity: 'error', row: null, column: null, code: 'too-many-bytes', values: { bytes, most: maxBytes },
    message: {
      sv: `Filen är ${bytes} byte; högst ${maxBytes} läses. Dela upp den.`,
      en: `The file is ${bytes} bytes; at most ${maxBytes} are read. Split it.`,
    },
  };
}

export const NOT_A_TABLE: Problem = {
  severity: 'error', row: null, column: null, code: 'not-a-table', values: {},
  message: { sv: 'Filen är varken CSV eller XLSX.', en: 'The file is neither CSV nor XLSX.' },
};
