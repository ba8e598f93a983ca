import { parse, type DocumentNode } from 'graphql';
import { contentOf, type TableContent } from '@samlar/open-data/table-content';
import type { OpenTable } from '@samlar/open-data/table-definition';
import { RESEARCH } from '@samlar/viewer/viewer';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';
import { Refusal } from '../steps/step';

/** Of the same text, so that it is judged and planned once. */
const documents = new Map<string, DocumentNode>();

/**
 * A table with its figures, asked through the research contract's whole pipeline as anyone's query is, so that what is hidden
 * there is hidden here. `away` names the subgraph that did not answer.
 */
export async function askTable(call: Call, { contract, graph, sign }: GraphqlRoute, table: OpenTable): Promise<TableContent | { away: string }> {
  const hungUp = new AbortController();
  call.response.once('close', () => hungUp.abort());
  const document = documents.get(table.query) ?? parse(table.query);
  documents.set(table.query, document);
  const answer = await graph.ask({
    document, operationName: null, variables: {},
    context: { contract, viewer: RESEARCH, viewerToken: await sign(RESEARCH), requestId: call.requestId, log: call.log, signal: hungUp.signal, traceHeaders: call.traceHeaders },
  });
  if (answer instanceof Refusal) throw new Error(`the query of table ${table.id} is refused: ${answer.message}`);
  const { data, errors } = answer;
  const away = errors.find(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE');
  if (away) return { away: String(away.extensions?.subgraph ?? 'unknown') };
  if (errors.length > 0) throw new Error(`the query of table ${table.id} failed: ${errors[0]!.message}`);
  return contentOf(table, JSON.parse(data!.join('')));
}
