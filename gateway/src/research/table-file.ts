import type { Pool } from 'pg';
import { codebookOf } from '@samlar/open-data/codebook';
import { csvOf } from '@samlar/open-data/csv';
import { cubeOf } from '@samlar/open-data/cube';
import { openTableOf } from '@samlar/open-data/open-tables';
import { sliceOf } from '@samlar/open-data/slice';
import type { TableContent } from '@samlar/open-data/table-content';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';
import { askTable } from './ask-table';
import { publishedAt } from './table-version';
import type { TableAddress } from './table-address';

export interface TableSource {
  graph: GraphqlRoute;
  /** Where versions are remembered. */
  pool: Pool;
}

/** The file an address means with what it is made of, or HTTP's status for why there is none and what to do. */
export async function tableFile(call: Call, { graph, pool }: TableSource, { id, format, language, variant, slice }: TableAddress): Promise<{ content: TableContent; body: Buffer } | { status: 400 | 404 | 503; problem: string }> {
  const table = openTableOf(id);
  if (!table) return { status: 404, problem: `There is no table "${id}". /research/tables.json lists those there are.` };
  const whole = await askTable(call, graph, table);
  if ('away' in whole) return { status: 503, problem: `The part "${whole.away}" does not answer right now, so the table would have holes. Try again in a moment.` };
  const content = sliceOf(whole, slice);
  if ('problem' in content) return { status: 400, problem: content.problem };
  const updated = await publishedAt(pool, table.id, content.version);
  if (format === 'csv') return { content, body: csvOf(content, variant, language) };
  const { origin } = call.url;
  const value = format === 'json' ? cubeOf(content, language, { origin, updated }) : { ...codebookOf(content, origin), updated };
  return { content, body: Buffer.from(`${JSON.stringify(value, null, 1)}\n`) };
}
