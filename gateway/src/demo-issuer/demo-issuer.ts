import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { PERSONAS, type Persona } from '@samlar/lia/personas';
import { GUESTS } from '@samlar/partners/guests';
import type { Language } from '@samlar/view-contract/slot';
import { acceptedLanguage, languageOf } from '../door/page-language';
import { plainPagePolicy } from '../door/plain-page';
import { readBody } from '../door/read-body';
import { placeOf, type Portal } from '../portals';
import { newSecret } from '../sign-in/secret';
import { issuerErrorPage, signInPage, signOutPage } from './sign-in-page';

export interface DemoIssuer {
  listener: RequestListener;
  client: { url: string; clientId: string; clientSecret: string };
}

export interface DemoIssuerPlace {
  /** The issuer's own address, as `http://localhost:4000/issuer`. */
  address: string;
  port: number;
  portals: readonly Portal[];
  pool: Pool;
  log: Logger;
}

const CLIENT_ID = 'samlar';

/** The thirteen, and those of organisations that show a view of their own. */
const PEOPLE: readonly Persona[] = [...PERSONAS, ...GUESTS];

/** A real OpenID Connect issuer where anyone may be any of the personas. For demonstrations: never beside real data. */
export async function startDemoIssuer({ address, port, portals, pool, log }: DemoIssuerPlace): Promise<DemoIssuer> {
  const { default: OidcProvider } = await import('oidc-provider');
  const origins = portals.flatMap(({ slug, hosts }) => [`http://${slug}.localhost:${port}`, ...hosts.map((host) => `https://${host}`)]);
  const clientSecret = newSecret();
  const provider = new OidcProvider(address, {
    clients: [{
      client_id: CLIENT_ID,
      client_secret: clientSecret,
      redirect_uris: origins.map((origin) => `${origin}/sign-in/callback`),
      post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    }],
    jwks: { keys: [await keptKey(pool)] },
    cookies: { keys: [randomBytes(32).toString('base64url')], names: { session: 'samlar-issuer', interaction: 'samlar-issuer-interaction', resume: 'samlar-issuer-resume' } },
    pkce: { required: () => true },
    ttl: { Interaction: 3600, Session: 12 * 3600, Grant: 12 * 3600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    findAccount: (_ctx: unknown, sub: string) =>
      PEOPLE.some(({ subject }) => subject === sub) ? { accountId: sub, claims: async () => ({ sub }) } : undefined,
    loadExistingGrant: (ctx: any) => grantAll(provider, ctx.oidc.session.accountId, ctx.oidc.client.clientId),
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/issuer/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: any, form: string) => {
          ctx.set('content-security-policy', plainPagePolicy(origins));
          ctx.body = signOutPage(form, spoken(ctx.oidc.params?.ui_locales, ctx.req));
        },
      },
    },
    renderError: (ctx: any, out: { error: string; error_description?: string }) => {
      ctx.type = 'html';
      ctx.set('content-security-policy', plainPagePolicy());
      ctx.body = issuerErrorPage(out.error_description ?? out.error, spoken(ctx.oidc?.params?.ui_locales, ctx.req));
    },
  });
  provider.on('server_error', (_ctx, error: Error) => log.error({ err: error }, 'demo issuer failed'));

  const handle = provider.callback();
  return {
    client: { url: address, clientId: CLIENT_ID, clientSecret },
    listener: (request, response) => {
      if (request.url?.startsWith('/issuer/interaction/')) {
        choose(provider, PEOPLE, portals, origins, request, response).catch((error: Error) => {
          response.writeHead(400, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': plainPagePolicy() }).end(issuerErrorPage(error.message, spoken(undefined, request)));
        });
        return;
      }
      // The library learns where it is mounted from what the address was before it was shortened.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url!.slice('/issuer'.length) || '/';
      void handle(request, response);
    },
  };
}

/** Shows the personas, and signs in as the one chosen. The library's cookie ties the choice to the browser that began. */
async function choose(
  provider: Provider, personas: readonly Persona[], portals: readonly Portal[], origins: readonly string[],
  request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method === 'POST') {
    const subject = new URLSearchParams((await readBody(request, 4_096)).toString('utf8')).get('subject');
    if (!personas.some((persona) => persona.subject === subject)) throw new Error('there is no such person here');
    await provider.interactionFinished(request, response, { login: { accountId: subject } });
    return;
  }
  const place = params.redirect_uri ? placeOf(portals, new URL(params.redirect_uri).host) : null;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': plainPagePolicy(origins) })
    .end(signInPage({ personas, portals, from: place === 'front' ? null : place, language: spoken(params.ui_locales, request), action: request.url! }));
}

/** The first language of OpenID Connect's `ui_locales` that we speak, else as the browser asks. */
function spoken(locales: string | undefined, request: IncomingMessage): Language {
  for (const tag of (locales ?? '').split(' ')) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return acceptedLanguage(request.headers['accept-language']);
}

/** Consent is not asked for: the only client is this product itself. */
async function grantAll(provider: Provider, accountId: string, clientId: string): Promise<unknown> {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** The signing key, kept between runs: a session that outlives a restart must still be able to sign out. */
async function keptKey(pool: Pool): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = createHash('sha256').update(`${jwk.x}${jwk.y}`).digest('base64url').slice(0, 16);
  await pool.query('insert into door.demo_issuer_key (jwk) values ($1) on conflict do nothing', [JSON.stringify({ ...jwk, kid, alg: 'ES256', use: 'sig' })]);
  const { rows } = await pool.query<{ jwk: JWK }>('select jwk from door.demo_issuer_key');
  return rows[0]!.jwk;
}
