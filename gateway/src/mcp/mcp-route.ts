import { MARKS } from '@samlar/open-data/publication';
import type { Call } from '../door/call';
import { BodyTooLarge, readBody } from '../door/read-body';
import { sendJson, sendText } from '../door/respond';
import type { RateLimit } from '../limits/rate-limit';
import type { TableSource } from '../research/table-file';

export const MCP_ADDRESS = '/research/mcp';

export interface McpParts extends TableSource {
  /** Shared with the open API. */
  rate: RateLimit;
  /** Told of each request that was too many. */
  tooMany(): void;
  /** Questions thought of beforehand: texts of documents, of which those are offered that the research contract answers. */
  questions: readonly string[];
}

const MOST_BYTES = 256 * 1024;
/** Headers that the protocol says something by. */
const LOOKED_AT = ['accept', 'content-type', 'mcp-protocol-version'];
const INSTRUCTIONS = [
  'Statistics of a programme of learning at work among Swedish municipalities: aggregates only, no persons. Tables are the published figures; the ask_ tools are questions thought of beforehand; query_research takes any GraphQL query of the open contract.',
  `A figure that is not there says why: ${MARKS.filter(({ file }) => file !== '0').map(({ file, meaning }) => `${file} (${meaning.en})`).join(' ')} Never reckon with such a figure as zero, nor try to work out a hidden one.`,
  'Amounts are in öre, as text (amountMinor), or in kronor where a table says so. Municipalities are named by Statistics Sweden’s code, as 1484. Name the table, its version and the day when you cite a figure.',
].join('\n');

/**
 * `POST /research/mcp`: the research contract by the Model Context Protocol (Streamable HTTP, revision 2025-11-25 and earlier). Nothing is kept
 * between two requests, so there is no session and no stream of our own: each message is answered with JSON. Anyone may ask from anywhere, within
 * the rate, the cost and the budget of the open API, since it is asked through that.
 */
export async function mcpRoute(call: Call, { rate, tooMany, questions, ...source }: McpParts): Promise<void> {
  const { request, response, url } = call;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'accept, content-type, mcp-protocol-version, mcp-session-id', 'access-control-max-age': '86400' }).end();
    return;
  }
  if (request.method !== 'POST') return sendText(call, 405, `Here is a Model Context Protocol server. Give your client this address: ${url.origin}${MCP_ADDRESS}\n`, { allow: 'POST, OPTIONS' });
  const wait = await rate(call.address);
  if (wait > 0) {
    tooMany();
    return sendProblem(call, 429, `Too many requests from your address. Wait ${wait} s.`, { 'retry-after': String(wait) });
  }
  let message: unknown;
  try {
    message = JSON.parse((await readBody(request, MOST_BYTES)).toString('utf8'));
  } catch (error) {
    if (error instanceof BodyTooLarge) return sendProblem(call, 413, `The message is ${error.message}.`, { connection: 'close' });
    return sendProblem(call, 400, 'The body is not JSON.');
  }
  // Many messages in one would be many requests for the rate of one; the protocol has had none since its revision 2025-06-18.
  if (Array.isArray(message)) return sendProblem(call, 400, 'Send one message a request.');
  await answer(call, source, questions, message);
}

async function answer(call: Call, source: TableSource, questions: readonly string[], message: unknown): Promise<void> {
  // Loaded when somebody asks: most installations may never be.
  const [{ McpServer }, { WebStandardStreamableHTTPServerTransport }, { offerTables }, { offerQuestions }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/mcp.js'), import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'), import('./table-tools'), import('./question-tools'),
  ]);
  const server = new McpServer({ name: 'samlar-research', title: 'Samlär: open statistics', version: '1.0.0' }, { instructions: INSTRUCTIONS, maxToolInputElements: 10_000 });
  offerTables(server, call, source);
  offerQuestions(server, call, source.graph, questions);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const headers = new Headers(LOOKED_AT.flatMap((name): [string, string][] => (call.request.headers[name] === undefined ? [] : [[name, String(call.request.headers[name])]])));
    const answered = await Promise.race([transport.handleRequest(new Request(call.url, { method: 'POST', headers }), { parsedBody: message }), hungUp(call)]);
    if (answered === null) return;
    const body = Buffer.from(await answered.arrayBuffer());
    call.response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), 'cache-control': 'no-store' }).end(body);
    call.log.info({ status: answered.status, bytes: body.length }, 'mcp');
  } finally {
    await server.close();
  }
}

const hungUp = ({ response }: Call): Promise<null> => new Promise((resolve) => response.once('close', () => resolve(null)));

function sendProblem(call: Call, status: number, message: string, headers: Record<string, string> = {}): void {
  sendJson(call, status, { jsonrpc: '2.0', error: { code: -32_000, message }, id: null }, headers);
}
