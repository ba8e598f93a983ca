import type { ColumnSet } from './column';
import { headerKey, headerNames } from './header';

export type Delimiter = ',' | ';' | '\t';
const CANDIDATES: readonly Delimiter[] = [';', ',', '\t'];

/** The first line with something on it, quotes respected up to a bound. */
function firstLine(text: string): string {
  const start = /\S/u.exec(text)?.index ?? 0;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  let quoted = false;
  const end = Math.min(text.length, lineStart + 65_536);
  for (let index = lineStart; index < end; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(lineStart, index);
  }
  return text.slice(lineStart, end);
}

function split(line: string, delimiter: Delimiter): string[] {
  const cells = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** The delimiter that makes most of the header's cells known names; among equals, the one that occurs most. */
export function sniffDelimiter(text: string, columns: ColumnSet): Delimiter {
  const line = firstLine(text);
  const names = headerNames(columns);
  const scored = CANDIDATES.map((delimiter) => {
    const cells = split(line, delimiter);
    return { delimiter, known: cells.filter((cell) => names.has(headerKey(cell))).length, cells: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return scored[0]!.delimiter;
}
