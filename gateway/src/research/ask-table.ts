import { contentOf, type TableContent } from '@samlar/open-data/table-content';
import type { OpenTable } from '@samlar/open-data/table-definition';
import { RESEARCH } from '@samlar/viewer/viewer';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';

/**
 * A table with its figures, asked through the research contract's whole pipeline as anyone's query is, so that what is hidden
 * there is hidden here. `away` names the subgraph that did not answer.
 */
export async function askTable(call: Call, { contract, server, sign }: GraphqlRoute, table: OpenTable): Promise<TableContent | { away: string }> {
  const hungUp = new AbortController();
  call.response.once('close', () => hungUp.abort());
  const { body } = await server.executeOperation({ query: table.query }, {
    contextValue: { contract, viewer: RESEARCH, viewerToken: await sign(RESEARCH), requestId: call.requestId, log: call.log, signal: hungUp.signal },
  });
  if (body.kind !== 'single') throw new Error('Answers in parts are not offered.');
  const { data, errors = [] } = body.singleResult;
  const away = errors.find(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE');
  if (away) return { away: String(away.extensions?.subgraph ?? 'unknown') };
  if (errors.length > 0) throw new Error(`the query of table ${table.id} failed: ${errors[0]!.message}`);
  return contentOf(table, data);
}
