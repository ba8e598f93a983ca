import { GROWTH } from '../graphs/growth';
import { FLAT, LEAK } from '../measure/soak';
import { cpuOf, findCell, growthOf, heldBy, LEAKING, median, type Cell, type GatewayRecord } from '../record';
import { STOCK } from '../contenders/contenders';
import { targetsOf } from './targets';

const spread = (values: readonly number[], show: (value: number) => string): string => (values.length < 2 ? '' : ` (${show(Math.min(...values))}–${show(Math.max(...values))})`);
const ms = (value: number): string => (value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1));
const middle = (cell: Cell | undefined, key: 'cpu' | 'throughput' | 'p50' | 'p99'): number | null => (cell ? median(cell.batches.map((each) => each[key])) : null);
const shown = (value: number | null, show: (value: number) => string): string => (value === null ? '' : show(value));

/** A cell's CPU as a part of stock's: "1/20", or "1.3 times". */
export function shareOf(stock: Cell | undefined, cell: Cell): string {
  if (!stock || stock === cell) return '';
  const times = cpuOf(stock) / cpuOf(cell);
  return times < 1 ? `${(1 / times).toFixed(1)} times` : `1/${times.toFixed(times < 10 ? 1 : 0)}`;
}

export const sizeOf = (bytes: number): string => (bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`);

/** A Markdown table whose columns also stand under each other on a terminal: the first to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(4, ...[head, ...rows].map((cells) => cells[column]!.length)));
  const write = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  return [write(head), write(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))), ...rows.map(write), ''];
}

export function targetTable(record: GatewayRecord): string[] {
  const mark = { true: 'yes', false: '**no**', null: 'not measured' };
  return table(['CPU for one request', 'to reach', 'measured', 'reached'], targetsOf(record).map(({ what, wanted, found, met, show }) => {
    const worst = wanted.startsWith('never');
    return [what, wanted, found.length === 0 ? '' : `${show(worst ? Math.max(...found) : median(found))}${spread(found, show)}`, mark[`${met}`]];
  }));
}

/** One query: what each contender cost and gave, at each number of connections. */
export function queryTable(record: GatewayRecord, query: string): string[] {
  const cells = record.cells.filter((cell) => cell.query === query && !cell.deduplicate);
  const connections = [...new Set(cells.filter(({ bodies }) => bodies === 'constant').map((cell) => cell.connections))];
  if (connections.length === 0) return [];
  const most = Math.max(...connections);
  const known = record.queries.find(({ name }) => name === query)!;
  const stock = findCell(cells, { contender: STOCK, connections: most, bodies: 'constant' });
  const rows = record.contenders.flatMap(({ name, title }): string[][] => {
    const at = (count: number): Cell | undefined => findCell(cells, { contender: name, connections: count, bodies: 'constant' });
    const top = at(most);
    if (!top) return known.agreements[name] === 'other' ? [[title, ...connections.map(() => ''), '', 'answers otherwise', '', '', '', '']] : [];
    const each = (key: 'throughput' | 'p50' | 'p99', show: (value: number) => string): string => connections.map((count) => shown(middle(at(count), key), show)).join(' / ');
    const varied = findCell(cells, { contender: name, bodies: 'varied' });
    return [[
      title,
      ...connections.map((count) => shown(middle(at(count), 'cpu'), ms) + (count === most ? spread(top.batches.map(({ cpu }) => cpu), ms) : '')),
      shown(middle(varied, 'cpu'), ms),
      shareOf(stock, top),
      each('throughput', (value) => value.toFixed(0)),
      each('p50', ms),
      each('p99', ms),
      (known.calls[name] ?? []).join('+'),
    ]];
  });
  const list = connections.join(' / ');
  return [
    `### ${known.title}`, '',
    `An answer of ${sizeOf(known.bytes)}, ${agreement(known.agreements)}.`, '',
    ...table(['', ...connections.map((count) => `CPU ms, ${count} conn.`), `CPU ms, ${most}, varied`, `of stock at ${most}`, `requests/s at ${list}`, `p50 ms at ${list}`, `p99 ms at ${list}`, 'calls to subgraphs'], rows),
  ];
}

function agreement(agreements: Record<string, string>): string {
  const by = (kind: string): string[] => Object.entries(agreements).filter(([, each]) => each === kind).map(([name]) => name);
  const [bytes, values, other] = [by('bytes'), by('values'), by('other')];
  return [
    `byte for byte the same from ${bytes.join(', ')}`,
    values.length > 0 ? `with keys in another order from ${values.join(', ')}` : '',
    other.length > 0 ? `**another answer from ${other.join(', ')}**, which therefore is not timed` : '',
  ].filter(Boolean).join('; ');
}

export function deduplicationTable(record: GatewayRecord): string[] {
  const cells = record.cells.filter(({ deduplicate }) => deduplicate);
  if (cells.length === 0) return [];
  const queries = record.queries.filter(({ name }) => cells.some(({ query }) => query === name));
  return ['## Both deduplications on', '', `${cells[0]!.connections} connections that all ask the same: CPU ms for one request, and that as a part of stock.`, '',
    ...table(['', ...queries.map(({ name }) => name)], record.contenders.filter(({ name }) => cells.some(({ contender }) => contender === name)).map(({ name, title }) => [
      title, ...queries.map(({ name: query }) => {
        const [cell, stock] = [findCell(cells, { contender: name, query }), findCell(cells, { contender: STOCK, query })];
        return cell ? [ms(cpuOf(cell)), shareOf(stock, cell)].filter(Boolean).join(', ') : '';
      }),
    ]))];
}

export function literalTable(record: GatewayRecord): string[] {
  const cells = record.cells.filter(({ bodies }) => bodies === 'literal');
  if (cells.length === 0) return [];
  return ['## Documents that differ in a value', '', 'The nested query with a value written into the document, another each time: who does not take it out plans each anew.', '',
    ...table(['', 'CPU ms', 'p50 ms'], cells.map((cell) => [title(record, cell.contender), ms(cpuOf(cell)), shown(middle(cell, 'p50'), ms)]))];
}

export function planningTable(record: GatewayRecord): string[] {
  if (record.planning.length === 0) return [];
  return ['## New operations', '', `${record.planning[0]!.operations} operations that nobody has asked before, forty a second, and a one-field query meanwhile.`, '',
    ...table(['', 'event loop late, most ms', 'worst 1 % ms', 'longest turn, CPU ms', 'worst 1 % ms', 'meanwhile, slowest ms', 'worst 1 % ms', 'CPU ms an operation'], record.planning.map((row) => [
      title(record, row.contender), ...[row.loopMax, row.loopP99, row.turnMax, row.turnP99, row.meanwhileMax, row.meanwhileP99, row.cpu].map((value) => shown(value, ms)),
    ]))];
}

export function growthTables(record: GatewayRecord): string[] {
  if (record.growth.length === 0) return [];
  const contenders = [...new Set(record.growth.map(({ contender }) => contender))];
  return ['## Growth', '', '![CPU for one request against size, list, subgraphs and depth](gateway-growth.svg)', '',
    'CPU ms for one request at 8 connections. *Steepness* is that of the last step on logarithmic scales: 1 is linear.',
    'The floor reads nothing and keeps nothing: its steepness is what bytes cost that only come and go.',
    ...(record.growthAlone ? [`Measured again, alone, on ${record.growthAlone.at.slice(0, 10)}, load by ${record.growthAlone.loadBy}; processes that ran or waited beside it: ${record.growthAlone.load.join(' when it began, ')} when it ended.`] : []), '',
    ...GROWTH.flatMap(({ name, title: what, unit }) => {
      const points = [...new Set(record.growth.filter(({ axis }) => axis === name).map(({ x }) => x))];
      return points.length === 0 ? [] : [`### ${what}`, '', ...table(['', ...points.map((x) => `${x} ${unit}`), 'steepness'], contenders.map((contender) => [
        title(record, contender), ...points.map((x) => ms(growthCpu(record, name, x, contender))), steepness(record, name, contender).toFixed(2),
      ]))];
    })];
}

export function growthCpu({ growth }: GatewayRecord, axis: string, x: number, contender: string): number {
  return median(growth.find((each) => each.axis === axis && each.x === x && each.contender === contender)!.cpu);
}

/** Slope of the last step on logarithmic scales. */
export function steepness(record: GatewayRecord, axis: string, contender: string): number {
  const [before, last] = [...new Set(record.growth.filter((each) => each.axis === axis).map(({ x }) => x))].slice(-2) as [number, number];
  return Math.log(growthCpu(record, axis, last, contender) / growthCpu(record, axis, before, contender)) / Math.log(last / before);
}

export function soakTable(record: GatewayRecord): string[] {
  const soaked = Object.entries(record.soak);
  if (soaked.length === 0) return [];
  const shares = [1 / 20, 1 / 4, 1 / 2, 3 / 4, 1];
  return ['## Memory', '', 'After a collection, under `--max-old-space-size=256`, at 50 connections: one request in ten nested, one nested with unique entities, eight of one field; heap / outside the heap / resident, MB.',
    `Growth is the slope over all but the first quarter; flat is up to ${FLAT} MB of heap and outside it in 100 000 requests. The last row is one that was made to keep ${LEAK} bytes of each request: it is noticed.`, '',
    ...table(['', 'requests', ...shares.map((share) => `after ${share * 100} %`), 'growth in 100 000', 'of what is resident', 'flat'], soaked.map(([name, samples]) => [
      name === LEAKING ? 'ours on plain node:http, leaking on purpose' : title(record, name), String(samples.at(-1)!.requests),
      ...shares.map((share) => samples[Math.ceil(samples.length * share) - 1]!).map(({ heap, external, rss }) => `${heap} / ${external} / ${rss}`),
      `${growthOf(samples, heldBy).toFixed(1)} MB`, `${growthOf(samples, ({ rss }) => rss).toFixed(1)} MB`, growthOf(samples, heldBy) > FLAT ? '**no**' : 'yes',
    ]))];
}

function title({ contenders }: GatewayRecord, name: string): string {
  return contenders.find((each) => each.name === name)?.title ?? name;
}
