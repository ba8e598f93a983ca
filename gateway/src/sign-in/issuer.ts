import type { Configuration } from 'openid-client';
import type { Language } from '@samlar/view-contract/slot';
import type { Attempt } from './sign-in-attempt';

/** The client's side of OpenID Connect: code flow with PKCE. Tokens never leave the server. */
export interface IssuerClient {
  /** Where to send the person, and what must be kept until they come back. */
  begin(callback: string, returnTo: string, language: Language): Promise<{ redirect: string; attempt: Attempt }>;
  /** Who came back. Throws when the issuer refused, or anything does not match the attempt. */
  finish(callbackUrl: URL, attempt: Attempt): Promise<{ subject: string; idToken: string }>;
  /** Where to send the person to end the issuer's session too; null when the issuer knows no sign-out. */
  endSession(idToken: string, afterwards: string, language: Language): Promise<string | null>;
  /** Origin of the pages people are sent to; null until the issuer has been reached. */
  origin(): string;
}

export interface IssuerSettings {
  url: string;
  clientId: string;
  clientSecret: string;
  /** `login`: ask who it is every time, also when the issuer remembers somebody. */
  prompt?: 'login';
}

/** The issuer is discovered when first needed, and again after a failure: a gateway may start before it. */
export function issuerClient(settings: IssuerSettings): IssuerClient {
  const issuer = new URL(settings.url);
  let discovered: Promise<Configuration> | null = null;
  const configuration = (): Promise<Configuration> => {
    discovered ??= discover(issuer, settings).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };

  return {
    origin: () => issuer.origin,

    async begin(callback, returnTo, language) {
      const client = await import('openid-client');
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier: client.randomPKCECodeVerifier(), returnTo };
      const redirect = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
        ui_locales: language,
        ...(settings.prompt && { prompt: settings.prompt }),
      });
      return { redirect: redirect.href, attempt };
    },

    async finish(callbackUrl, attempt) {
      const client = await import('openid-client');
      const tokens = await client.authorizationCodeGrant(await configuration(), callbackUrl, {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      return { subject: tokens.claims()!.sub, idToken: tokens.id_token! };
    },

    async endSession(idToken, afterwards, language) {
      const client = await import('openid-client');
      const known = await configuration();
      if (!known.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(known, { id_token_hint: idToken, post_logout_redirect_uri: afterwards, ui_locales: language }).href;
    },
  };
}

async function discover(issuer: URL, { clientId, clientSecret }: IssuerSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const loopback = issuer.protocol === 'http:' && (issuer.hostname === 'localhost' || issuer.hostname === '127.0.0.1');
  if (issuer.protocol === 'http:' && !loopback) throw new Error(`The issuer ${issuer.href} is neither https nor on this machine.`);
  return client.discovery(issuer, clientId, clientSecret, undefined, {
    timeout: 10,
    ...(loopback && { execute: [client.allowInsecureRequests] }),
  });
}
