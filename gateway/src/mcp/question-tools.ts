import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';
import { contractSdl, SDL_ADDRESS } from '../research/contract-sdl';
import { answering, READ_ONLY } from './answering';
import { askResearch } from './ask-research';
import { questionsFor } from './questions';
import { answerResult } from './tool-result';
import { variableShape } from './variable-schema';

/** The questions thought of beforehand, a tool each, and one for any other; each is asked as the open API is asked. */
export function offerQuestions(server: McpServer, call: Call, route: GraphqlRoute, texts: Iterable<string>): void {
  const { schema, bounds } = route.graph.graph;
  for (const { name, description, text, variables } of questionsFor(schema, texts)) {
    server.registerTool(`ask_${name}`, { description, annotations: READ_ONLY, inputSchema: z.strictObject(variableShape(variables)) },
      answering(call, async (given: Record<string, unknown>) => answerResult(await askResearch(call, route, { query: text, variables: given }))));
  }
  const sdl = call.url.origin + SDL_ADDRESS;
  server.registerTool('query_research', {
    title: 'A question of your own', annotations: READ_ONLY,
    inputSchema: z.strictObject({
      query: z.string().min(1).describe('GraphQL: one operation, with variables for what varies.'),
      variables: z.record(z.string(), z.unknown()).optional().describe('Values of the variables.'),
      operationName: z.string().optional().describe('Which operation is meant, where the document has several.'),
    }),
    description: `Any query of the research contract, whose schema is the resource ${sdl} (by introspection too). An operation may cost at most ${bounds.cost}, and all of a minute ${bounds.budget}; the answer tells the cost in extensions.cost. Ask for short lists and few levels.`,
  }, answering(call, async (asked) => answerResult(await askResearch(call, route, asked))));
  server.registerResource('research-schema', sdl, { title: 'Schema of the research contract', mimeType: 'application/graphql' },
    answering(call, async (uri) => ({ contents: [{ uri: String(uri), mimeType: 'application/graphql', text: contractSdl(schema) }] })));
}
