import { STOCK } from '../contenders/contenders';
import { cpuOf, findCell, type GatewayRecord } from '../record';
import { shareOf, table } from './tables';

const BEGIN = '<!-- bench: gateway -->';
const END = '<!-- /bench: gateway -->';

/** A README with the record's table between its marks. Throws where it has none. */
export function withTable(readme: string, record: GatewayRecord): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the table of the bench: put "${BEGIN}" and "${END}" on lines of their own.`);
  return `${readme.slice(0, begin + BEGIN.length)}\n${shortTable(record).join('\n')}
${readme.slice(end)}`;
}

/** CPU for one request at most connections, and that as a part of stock's: one row a gateway, one column a query. */
export function shortTable(record: GatewayRecord): string[] {
  const most = Math.max(...record.cells.map(({ connections }) => connections));
  const queries = record.queries.filter(({ name }) => record.cells.some(({ query }) => query === name));
  const cellOf = (contender: string, query: string) => findCell(record.cells, { contender, query, connections: most, bodies: 'constant', deduplicate: false });
  const rows = record.contenders.flatMap(({ name, title }) => {
    const cells = queries.map(({ name: query }) => {
      const cell = cellOf(name, query);
      const ms = cell && cpuOf(cell);
      const share = cell && shareOf(cellOf(STOCK, query), cell);
      return ms === undefined ? '' : `${ms.toFixed(ms < 1 ? 2 : 1)} ms${share ? `, ${share}` : ''}`;
    });
    return cells.some(Boolean) ? [[title, ...cells]] : [];
  });
  return [
    `CPU of the gateway’s process for one request at ${most} connections, and that as a part of \`@apollo/gateway\`’s (${record.at.slice(0, 10)}, ${record.processors} processors; [all of it](docs/bench/gateway.md)):`, '',
    ...table(['', ...queries.map(({ title }) => title)], rows),
  ];
}
