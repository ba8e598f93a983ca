import { CSRF } from '@samlar/view-contract/session';
import { may, RESEARCH } from '@samlar/viewer/viewer';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import type { Call } from '../door/call';
import type { GraphqlRoute } from '../door/graphql-route';
import type { Caller } from '../door/identify';
import { BodyTooLarge, readBody } from '../door/read-body';
import { sendJson } from '../door/respond';
import type { GraphContext } from '../graph/graph-context';
import type { RateLimit } from '../limits/rate-limit';
import { planOf } from '../pipeline';
import { same } from '../sign-in/secret';
import { Refusal, type GraphRequest } from '../steps/step';
import type { PlanStep } from '@samlar/view-contract/query-plan';
import { planSteps } from './plan-steps';
import { timeFetches, type WatchedRequest } from './time-fetches';

export interface PlanParts {
  graph: GraphqlRoute;
  /** Of persons at a portal. */
  rate: RateLimit;
}

/** What the explorer shows: the plan, and how a run of it went where one was asked for. */
export interface PlanAnswer {
  /** Null where nothing is fetched. */
  plan: PlanStep | null;
  run: null | { milliseconds: number; bytes: number; errors: number; requests: number };
}

const MOST_BYTES = 256 * 1024;

/**
 * `POST /research/plan` at the research portal, `{ query, variables, operationName, run }`: how a query of the open contract is divided among the
 * subgraphs, and with `run` how long each takes. For those whose session has the right `plans:read`; within the same limits as the query itself.
 */
export async function planRoute(call: Call, caller: Caller, { graph: route, rate }: PlanParts): Promise<void> {
  const refuse = (status: number, code: string, message: string, headers: Record<string, string> = {}): void => sendJson(call, status, { refused: code, message }, headers);
  if (call.request.method !== 'POST') return refuse(405, 'BAD_REQUEST', 'Send the query with POST.', { allow: 'POST' });
  if (!caller.viewer || !may(caller.viewer, 'plans:read')) return refuse(caller.session ? 403 : 401, 'FORBIDDEN', 'Plans are for partners’ developers: sign in as one at this portal.');
  if (!same(String(call.request.headers[CSRF] ?? ''), caller.csrf)) return refuse(403, 'CSRF', `Send the session's csrf token (from /session) in the header ${CSRF}.`);
  const wait = await rate(caller.viewer.person!);
  if (wait > 0) return refuse(429, 'TOO_MANY_REQUESTS', `Too many requests of yours. Wait ${wait} s.`, { 'retry-after': String(wait) });
  let asked: Asked;
  try {
    asked = readAsked(await readBody(call.request, MOST_BYTES), route.graph.graph.bounds.tokens);
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, 'TOO_LARGE', `The request is ${error.message}.`, { connection: 'close' });
    if (error instanceof SyntaxError || error instanceof GraphQLError) return refuse(400, 'BAD_REQUEST', error.message);
    throw error;
  }
  const answer = await planned(call, route, caller.viewer.person!, asked);
  if (!(answer instanceof Refusal)) return sendJson(call, 200, answer);
  refuse(answer.status, String(answer.errors[0]?.extensions.code ?? 'REFUSED'), answer.message, answer.retryAfter > 0 ? { 'retry-after': String(answer.retryAfter) } : {});
}

type Asked = Pick<GraphRequest, 'document' | 'operationName' | 'variables'> & { run: boolean };

/** Throws a SyntaxError or a GraphQLError that says what is wrong. */
function readAsked(body: Buffer, maxTokens: number): Asked {
  const { query, variables = null, operationName = null, run = false } = Object(JSON.parse(body.toString('utf8'))) as Record<string, unknown>;
  if (typeof query !== 'string' || typeof variables !== 'object' || Array.isArray(variables) || !(operationName === null || typeof operationName === 'string') || typeof run !== 'boolean') {
    throw new SyntaxError('Send { query, variables, operationName, run }: a document, an object, the name of one of its operations, and whether to run it.');
  }
  const document: DocumentNode = parse(query, { maxTokens });
  return { document, variables: (variables ?? {}) as Asked['variables'], operationName, run };
}

async function planned(call: Call, { contract, graph, sign }: GraphqlRoute, person: string, { run, ...asked }: Asked): Promise<PlanAnswer | Refusal> {
  const hungUp = new AbortController();
  call.response.once('close', () => hungUp.abort());
  const requests: WatchedRequest[] = [];
  let began = 0;
  const context: GraphContext = {
    contract, viewer: RESEARCH, viewerToken: await sign(RESEARCH), requestId: call.requestId, log: call.log, signal: hungUp.signal, traceHeaders: call.traceHeaders, caller: person,
    watch: (request) => void requests.push({ ...request, began: Math.round((request.began - began) * 10) / 10, milliseconds: Math.round(request.milliseconds * 10) / 10 }),
  };
  const found = await graph.use((each) => planOf(each, { ...asked, context }));
  if (found instanceof Refusal) return found;
  const plan = planSteps(found.plan);
  if (!run) return { plan, run: null };
  began = performance.now();
  const answer = await graph.ask({ ...asked, context });
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  if (answer instanceof Refusal) return answer;
  timeFetches(plan, requests);
  return { plan, run: { milliseconds, bytes: answer.data!.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0), errors: answer.errors.length, requests: requests.length } };
}
