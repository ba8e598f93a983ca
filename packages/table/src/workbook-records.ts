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
  try {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([buffer]), {
      worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore',
    });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        if (row.number > maxRows + 1 && row.hasValues) return refused(tooManyRows(maxRows));
        while (records.length < row.number - 1) records.push([]);
        const cells: RawCell[] = [];
        row.eachCell({ includeEmpty: true }, (cell, position) => {
          cells[position - 1] = rawCell(cell.value);
        });
        records.push(cells);
      }
      return { records, encoding: null, delimiter: null, problems: [] };
    }
    return refused(NOT_A_TABLE);
  } catch {
    return refused(NOT_A_TABLE);
  }
}
