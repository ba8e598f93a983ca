import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { RawCell } from './cell';
import { NOT_A_TABLE, refused, tooManyBytes, tooManyRows, type Records } from './records';
import { unpackedBytes } from './zip-size';

/** Unpacked, a workbook may be this large; a small file that claims or holds more is refused before it fills the memory. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** A workbook is a zip archive. */
export function isWorkbook(buffer: Buffer): boolean {
  return buffer.length > 4 && buffer.readUInt32LE(0) === 0x04034b50;
}

function rawCell(value: ExcelJS.CellValue): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return rawCell(value.result as ExcelJS.CellValue);
  if ('text' in value) return rawCell(value.text as ExcelJS.CellValue);
  if ('error' in value) return value.error;
  return null;
}

/** The cells of a workbook's first sheet, read as a stream so that a large sheet stops at the limit instead of filling the memory. */
export async function readWorkbookRecords(buffer: Buffer, maxRows: number): Promise<Records> {
  const unpacked = unpackedBytes(buffer);
  if (unpacked === null) return refused(NOT_A_TABLE);
  if (unpacked > MAX_UNPACKED_BYTES) return refused(tooManyBytes(unpacked, MAX_UNPACKED_BYTES));
  const records: RawCell[][] = [];
  let sheets = 0;
  let tooMany = false;
  try {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([buffer]), {
      worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore',
    });
    // The loop runs to its end, never out of the middle: only then does the reader remove its temporary files.
    for await (const sheet of reader) {
      sheets += 1;
      if (sheets > 1) continue;
      for await (const row of sheet) {
        tooMany = row.number > maxRows + 1 && row.hasValues;
        if (tooMany) break;
        while (records.length < row.number - 1) records.push([]);
        // Left with holes where cells are empty: a lone cell far to the right must not cost a row of thousands.
        const cells: RawCell[] = [];
        row.eachCell((cell, position) => {
          cells[position - 1] = rawCell(cell.value);
        });
        records.push(cells);
      }
    }
  } catch {
    return refused(NOT_A_TABLE);
  }
  if (tooMany) return refused(tooManyRows(maxRows));
  return sheets === 0 ? refused(NOT_A_TABLE) : { records, encoding: null, delimiter: null, problems: [] };
}
