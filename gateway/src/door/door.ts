import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { CSRF } from '@samlar/view-contract/session';
import { RESEARCH } from '@samlar/viewer/viewer';
import type { Contract } from '../compose/contracts';
import { planRoute } from '../explorer/plan-route';
import { liveRoute } from '../live/live-route';
import type { LiveStreams } from '../live/live-streams';
import { MCP_ADDRESS, mcpRoute } from '../mcp/mcp-route';
import type { Portal } from '../portals';
import { contractSdl, SDL_ADDRESS } from '../research/contract-sdl';
import { tableRoute } from '../research/table-route';
import { same } from '../sign-in/secret';
import type { LoadLimit } from '../limits/load-limit';
import type { RateLimit } from '../limits/rate-limit';
import { readCall, type Call } from './call';
import { frameRoute } from './frame-route';
import { frontPage } from './front-page';
import { graphqlRoute, type GraphqlRoute } from './graphql-route';
import type { Health } from './health';
import { identify } from './identify';
import { pageLanguage } from './page-language';
import { PAGE_TEXTS } from './page-texts';
import { plainPage, plainPagePolicy } from './plain-page';
import { notHere, registryRoute, shellRoute, viewFileRoute, type PortalFiles } from './portal-files';
import { sendGraphqlError, sendHtml, sendJson, sendText } from './respond';
import { writeSecurityHeaders } from './security-headers';
import { activeRoute, choicesRoute, commandsRoute, developmentRoute, type RegistryDoor } from './registry-routes';
import { sessionRoute } from './session-route';
import { callbackRoute, signInRoute, signOutRoute, type SignInParts } from './sign-in-routes';
import { themeRoute } from './theme-route';
import { admit } from './turn-away';

export interface DoorParts {
  portals: readonly Portal[];
  trustProxy: boolean;
  log: Logger;
  graphs: Record<Contract, GraphqlRoute>;
  signIn: SignInParts;
  files: PortalFiles;
  registry: RegistryDoor;
  live: LiveStreams;
  /** Texts of questions thought of beforehand, for those who ask as programs. */
  questions: readonly string[];
  /** Of addresses at what is open to anyone, and of persons at a portal. */
  researchRate: RateLimit;
  portalRate: RateLimit;
  /** Told of each request that was too many. */
  turnedAway(reason: 'overload' | 'rate'): void;
  /** How many questions may be under way. */
  load: LoadLimit;
  health(): Promise<Health>;
  /** Handles `/issuer/…` where the demo issuer runs. */
  demoIssuer: RequestListener | null;
  /** True once a stop has begun. */
  stopping(): boolean;
}

/** Headers of what another site's page may read. */
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-cache' };

/** The only door: which host, which address, who answers. Read `route` from top to bottom. */
export function door(parts: DoorParts): RequestListener {
  const begin: RequestListener = (request, response) => {
    const call = readCall(request, response, parts.portals, parts.trustProxy, parts.log);
    if (parts.stopping()) response.setHeader('connection', 'close');
    if (!call) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('This is not an address.\n');
      return;
    }
    response.setHeader('x-request-id', call.requestId);
    writeSecurityHeaders(response, call.secure);
    route(call, parts).catch((error: unknown) => {
      call.log.error({ err: error, method: request.method, path: call.url.pathname }, 'request failed');
      if (response.headersSent) response.destroy();
      else sendGraphqlError(call, unreachable(error) ? 503 : 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Try again; if it stays, report the request id.');
    });
  };
  return (request, response) => admit(request, response, parts.load, () => begin(request, response), () => parts.turnedAway('overload'));
}

async function route(call: Call, parts: DoorParts): Promise<void> {
  const { place } = call;
  const { pathname } = call.url;
  const method = call.request.method ?? 'GET';
  const isGet = method === 'GET' || method === 'HEAD';

  if (pathname === '/health/live') return sendJson(call, 200, { live: true });
  if (pathname === '/health/ready') {
    const health = await parts.health();
    return sendJson(call, health.ready ? 200 : 503, health);
  }
  if (pathname === '/favicon.ico') return void call.response.writeHead(204, { 'cache-control': 'public, max-age=86400' }).end();
  if (place === null) return unknownHost(call, parts.portals);
  if (pathname === '/research/graphql' && !(isGet && wantsPage(call))) return researchGraphql(call, parts);
  if (pathname === '/research/tables.json' || pathname.startsWith('/research/tables/')) return tableRoute(call, { graph: parts.graphs.research, pool: parts.signIn.pool, rate: parts.researchRate });
  if (pathname === SDL_ADDRESS && isGet) return sendText(call, 200, contractSdl(parts.graphs.research.graph.graph.schema), OPEN);
  if (pathname === MCP_ADDRESS) return mcpRoute(call, { graph: parts.graphs.research, pool: parts.signIn.pool, rate: parts.researchRate, tooMany: () => parts.turnedAway('rate'), questions: parts.questions });
  if (pathname === '/registry/commands' || (pathname === '/registry/active.json' && isGet)) {
    const wait = await tooSoon(parts, parts.researchRate, call.address);
    if (wait > 0) return sendJson(call, 429, { refused: 'TOO_MANY_REQUESTS', message: `Too many requests from your address. Wait ${wait} s.` }, { 'retry-after': String(wait) });
    return pathname === '/registry/commands' ? commandsRoute(call, parts.registry) : activeRoute(call, parts.files.views, parts.registry);
  }
  if (pathname === '/registry/development') return developmentRoute(call, parts.registry);
  if (place === 'front') return frontRoute(call, parts, isGet);
  if (pathname === '/research/graphql') return shellRoute(call, place, parts.files, OPEN_TO_ALL);
  if (pathname === '/graphql') return portalGraphql(call, parts);
  if (pathname === '/research/plan') return planRoute(call, await identify(call, parts.signIn.sessions), { graph: parts.graphs.research, rate: parts.portalRate });
  if (pathname === '/registry/choices') return choicesRoute(call, place, await identify(call, parts.signIn.sessions), parts.registry);
  if (pathname === '/sign-out' && method === 'POST') {
    await signOutRoute(call, parts.signIn);
    return parts.live.check();
  }
  if (!isGet) return sendText(call, 405, 'Only GET here.\n', { allow: 'GET, HEAD' });
  if (pathname === '/session') return sessionRoute(call, place, await identify(call, parts.signIn.sessions), parts.portals);
  if (pathname === '/sign-in') return signInRoute(call, parts.signIn);
  if (pathname === '/sign-in/callback') return callbackRoute(call, parts.signIn);
  if (pathname === '/registry.json') return registryRoute(call, place, parts.files);
  if (pathname === '/theme.css') return themeRoute(call, place);
  if (pathname.startsWith('/views/')) return viewFileRoute(call, parts.files);
  if (pathname.startsWith('/frame/')) return frameRoute(call, parts.files);
  return shellRoute(call, place, parts.files, () => rightsHere(call, place, parts));
}

const OPEN_TO_ALL = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());

/** What the page's views are asked for by. A page stands without it, so that it is served while sessions cannot be read. */
async function rightsHere(call: Call, place: Portal, { signIn }: DoorParts): Promise<ReadonlySet<string> | null> {
  const viewer = await identify(call, signIn.sessions).then((caller) => caller.viewer, () => null);
  if (viewer) return new Set(viewer.rights);
  return place.kind === 'research' ? OPEN_TO_ALL() : null;
}

async function frontRoute(call: Call, parts: DoorParts, isGet: boolean): Promise<void> {
  const { pathname } = call.url;
  if (parts.demoIssuer && (pathname === '/issuer' || pathname.startsWith('/issuer/'))) return void parts.demoIssuer(call.request, call.response);
  if (pathname === '/graphql') return sendGraphqlError(call, 401, 'UNAUTHENTICATED', 'Sign in at a portal and send the request to its host; the open API is /research/graphql.');
  if (isGet && pathname === '/research/graphql') {
    const research = parts.portals.find(({ kind }) => kind === 'research');
    return research ? shellRoute(call, research, parts.files, OPEN_TO_ALL) : notHere(call);
  }
  if (isGet && (await ofResearchShell(call, parts))) return undefined;
  if (!isGet || pathname !== '/') return notHere(call);
  call.response.setHeader('content-security-policy', plainPagePolicy());
  return sendHtml(call, 200, frontPage(parts.portals, call.url.protocol.slice(0, -1), /:\d+$/.exec(call.host)?.[0] ?? '', pageLanguage(call.url, call.request, null)));
}

/** The query explorer is at `/research/graphql` of the front host too, and asks there for what its page needs. */
async function ofResearchShell(call: Call, parts: DoorParts): Promise<boolean> {
  const research = parts.portals.find(({ kind }) => kind === 'research');
  const { pathname } = call.url;
  if (!research) return false;
  if (pathname.startsWith('/static/')) await shellRoute(call, research, parts.files, OPEN_TO_ALL);
  else if (pathname.startsWith('/views/')) await viewFileRoute(call, parts.files);
  else if (pathname.startsWith('/frame/')) await frameRoute(call, parts.files);
  else if (pathname === '/registry.json') await registryRoute(call, research, parts.files);
  else if (pathname === '/theme.css') await themeRoute(call, research);
  else if (pathname === '/session') sessionRoute(call, research, { session: null, csrf: '', viewer: null }, parts.portals);
  else return false;
  return true;
}

async function portalGraphql(call: Call, parts: DoorParts): Promise<void> {
  if (call.request.method !== 'POST') return sendGraphqlError(call, 405, 'BAD_REQUEST', 'Send the request with POST.', { allow: 'POST' });
  const caller = await identify(call, parts.signIn.sessions);
  if (!caller.session) return sendGraphqlError(call, 401, 'UNAUTHENTICATED', 'Sign in first, at /sign-in.');
  if (!same(String(call.request.headers[CSRF] ?? ''), caller.csrf)) {
    return sendGraphqlError(call, 403, 'CSRF', `Send the session's csrf token (from /session) in the header ${CSRF}.`);
  }
  if (!caller.session.known) return sendGraphqlError(call, 503, 'SUBGRAPH_UNAVAILABLE', 'Who you are cannot be looked up right now. Try again in a moment.');
  if (!caller.viewer) return sendGraphqlError(call, 403, 'NO_ACCESS_HERE', 'You have no access at this portal; /session names your own.');
  const wait = await tooSoon(parts, parts.portalRate, caller.viewer.person!);
  if (wait > 0) return sendGraphqlError(call, 429, 'TOO_MANY_REQUESTS', `Too many requests of yours. Wait ${wait} s.`, { 'retry-after': String(wait) });
  const subscriber = { host: call.host, secret: caller.session.secret, portal: call.place as Portal, viewer: caller.viewer };
  return graphqlRoute(call, caller.viewer, parts.graphs.portal, (form, asked) => liveRoute(call, form, asked, subscriber, parts.live));
}

async function researchGraphql(call: Call, parts: DoorParts): Promise<void> {
  // Anyone may read from anywhere: no cookie is looked at, so another site's page learns nothing it could not fetch itself.
  call.response.setHeader('access-control-allow-origin', '*');
  call.response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (call.request.method === 'OPTIONS') {
    call.response.writeHead(204, { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type, apollo-require-preflight', 'access-control-max-age': '86400' }).end();
    return undefined;
  }
  const wait = await tooSoon(parts, parts.researchRate, call.address);
  if (wait > 0) return sendGraphqlError(call, 429, 'TOO_MANY_REQUESTS', `Too many requests from your address. Wait ${wait} s.`, { 'retry-after': String(wait) });
  // Apollo's csrf prevention guards what a cookie opens; here none does, so a plain GET from a program may pass.
  call.request.headers['apollo-require-preflight'] ??= 'open';
  return graphqlRoute(call, RESEARCH, parts.graphs.research);
}

/** Seconds that whoever asks is to wait; 0: they may go on. */
async function tooSoon(parts: DoorParts, rate: RateLimit, key: string): Promise<number> {
  const wait = await rate(key);
  if (wait > 0) parts.turnedAway('rate');
  return wait;
}

function unknownHost(call: Call, portals: readonly Portal[]): void {
  call.response.setHeader('content-security-policy', plainPagePolicy());
  const list = portals.map(({ slug }) => slug).join(', ');
  const language = pageLanguage(call.url, call.request, null);
  const texts = PAGE_TEXTS[language];
  sendHtml(call, 404, plainPage('Samlär', `<h1>${texts.noPortal}</h1><p>${texts.known} ${list}.</p>`, language));
}

/** A browser that opens the address gets the query explorer, with the address's query in it; a program gets the answer. */
const wantsPage = (call: Call): boolean => String(call.request.headers.accept ?? '').includes('text/html');

/** The database is away: the client may try again. */
function unreachable(error: unknown): boolean {
  const { code = '', severity, message } = error as { code?: string; severity?: string; message: string };
  return severity === 'FATAL' || /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|08\w{3})$/.test(code) || /timeout|terminated/i.test(message);
}
