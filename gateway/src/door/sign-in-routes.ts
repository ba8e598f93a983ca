import type { Pool } from 'pg';
import { CSRF } from '@samlar/view-contract/session';
import type { Language } from '@samlar/view-contract/slot';
import { readCookie, writeCookie } from '../sign-in/cookie';
import type { IssuerClient } from '../sign-in/issuer';
import { csrfOf, same } from '../sign-in/secret';
import type { SessionStore } from '../sign-in/session-store';
import { ATTEMPT_LIFE, beginAttempt, takeAttempt } from '../sign-in/sign-in-attempt';
import type { Call } from './call';
import { languageOf, pageLanguage } from './page-language';
import { PAGE_TEXTS } from './page-texts';
import { plainPage, plainPagePolicy } from './plain-page';
import { readBody } from './read-body';
import { redirect, sendHtml } from './respond';

export interface SignInParts {
  pool: Pool;
  sessions: SessionStore;
  issuer: IssuerClient;
  /** Minutes a session lasts in all. */
  life: number;
}

/** A path within this portal, whatever was asked for: never another host. */
export function safeReturn(asked: string | null): string {
  return asked && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.includes('\\') ? asked : '/';
}

/** `GET /sign-in?return=/path&language=nb`: off to the issuer, which is told the language. */
export async function signInRoute(call: Call, { pool, issuer }: SignInParts): Promise<void> {
  let begun;
  try {
    begun = await issuer.begin(`${call.url.origin}/sign-in/callback`, safeReturn(call.url.searchParams.get('return')), languageHere(call));
  } catch (error) {
    call.log.error({ err: error }, 'the issuer does not answer');
    return failed(call, 503, 'silent');
  }
  const secret = await beginAttempt(pool, call.host, begun.attempt);
  redirect(call, begun.redirect, [writeCookie('samlar-signing-in', secret, ATTEMPT_LIFE * 60, call.secure)]);
}

/** `GET /sign-in/callback`: back from the issuer. Makes a new session; one that was there before is ended. */
export async function callbackRoute(call: Call, { pool, sessions, issuer, life }: SignInParts): Promise<void> {
  const kept = readCookie(call.request, 'samlar-signing-in', call.secure);
  const attempt = kept === null ? null : await takeAttempt(pool, call.host, kept);
  if (!attempt) return failed(call, 400, 'late');
  let who;
  try {
    who = await issuer.finish(call.url, attempt);
  } catch (error) {
    call.log.warn({ reason: (error as Error).message, code: (error as { code?: string }).code }, 'sign-in refused');
    return failed(call, 400, 'notAccepted');
  }
  const before = readCookie(call.request, 'samlar', call.secure);
  if (before !== null) await sessions.end(before);
  const session = await sessions.begin(call.host, who.subject, who.idToken);
  redirect(call, attempt.returnTo, [
    writeCookie('samlar', session.secret, life * 60, call.secure),
    writeCookie('samlar-signing-in', '', 0, call.secure),
  ]);
}

/** `POST /sign-out` with the session's csrf token: ends the session here, then sends the person to end the issuer's. */
export async function signOutRoute(call: Call, { sessions, issuer }: SignInParts): Promise<void> {
  const secret = readCookie(call.request, 'samlar', call.secure);
  const session = secret === null ? null : await sessions.find(call.host, secret);
  const home = `${call.url.origin}/`;
  const forget = [writeCookie('samlar', '', 0, call.secure)];
  if (!session) return redirect(call, home, forget);
  const form = new URLSearchParams((await readBody(call.request, 4_096)).toString('utf8'));
  const token = form.get(CSRF) ?? String(call.request.headers[CSRF] ?? '');
  if (!same(token, csrfOf(session.secret))) return failed(call, 403, 'notFromPortal');
  await sessions.end(session.secret);
  const onward = await issuer.endSession(session.idToken, home, languageOf(form.get('language') ?? '') ?? languageHere(call)).catch((error: unknown) => {
    call.log.warn({ err: error }, 'the issuer could not be told of the sign-out');
    return null;
  });
  redirect(call, onward ?? home, forget);
}

const languageHere = (call: Call): Language => pageLanguage(call.url, call.request, call.place === 'front' ? null : call.place);

function failed(call: Call, status: number, why: 'silent' | 'late' | 'notAccepted' | 'notFromPortal'): void {
  const language = languageHere(call);
  const texts = PAGE_TEXTS[language];
  call.response.setHeader('content-security-policy', plainPagePolicy());
  sendHtml(call, status, plainPage(texts.signIn, `<h1>${texts[why]}</h1>
<p><a href="/sign-in">${texts.again}</a> · <a href="/">${texts.toPortal}</a></p><p><small>${call.requestId}</small></p>`, language));
}
