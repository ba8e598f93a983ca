import type { GatewayRecord } from '../record';
import { deduplicationTable, growthTables, literalTable, planningTable, queryTable, soakTable, targetTable } from './tables';

/** The whole report as Markdown; on a terminal it reads as it is. */
export function printReport(record: GatewayRecord): string {
  const { at, node, processors, load, loadBy, seconds, versions, cells } = record;
  const rounds = Math.max(0, ...cells.map(({ batches }) => batches.length));
  const disturbed = Math.max(...load) > processors + 1;
  return [
    '# The gateway, measured', '',
    `${at.slice(0, 10)}, Node ${node}, ${processors} processors, ${seconds} s, load by ${loadBy}. ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    `Processes that ran or waited beside it: ${load[0]} when it began, ${load[1]} when it ended${disturbed ? '; **others used the machine: compare within this run only**' : ''}.`, '',
    'Every gateway is a process of its own in front of the same process that answers for the subgraphs from memory. CPU is what the operating system',
    `says the gateway’s process used (all its threads), divided by the requests of a batch. All take turns, ${rounds} rounds; numbers are medians, in brackets the least and most.`,
    'All run with the same `--heap-growing-percent`, that of the product’s gateway where it is a process of its own: without it V8 collects all memory again and again once it has begun to, for long answers outside its heap.',
    'Stock runs on the `startStandaloneServer` of `@apollo/server`, as its documentation sets it up; ours behind `@apollo/server` on the package’s `apolloListener`, which is that server on `node:http`.',
    'Deduplication, of clients’ requests and of subgraph requests, is off unless said. Answers were compared before anything was timed.', '',
    '`npm run bench -- gateway` measures again; `--help` tells the options, `--prove` shows that the bench notices a contender that is twice as slow.', '',
    ...(cells.length > 0 ? ['![CPU for one request](gateway-cpu.svg)', '', '## Reached', '', ...targetTable(record), '## By query', ''] : []),
    ...record.queries.flatMap(({ name }) => queryTable(record, name)),
    ...deduplicationTable(record), ...literalTable(record), ...planningTable(record), ...growthTables(record), ...soakTable(record),
  ].join('\n');
}
