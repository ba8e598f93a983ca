import type { Call } from './call';

const NOT_KEPT = 'no-store';

export function sendJson(call: Call, status: number, value: unknown, headers: Record<string, string> = {}): void {
  call.response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': NOT_KEPT, ...headers }).end(JSON.stringify(value));
}

export function sendHtml(call: Call, status: number, html: string): void {
  call.response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': NOT_KEPT }).end(html);
}

export function sendText(call: Call, status: number, text: string, headers: Record<string, string> = {}): void {
  call.response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': NOT_KEPT, ...headers }).end(text);
}

/** Sends the person on, as a GET, with the cookies given. */
export function redirect(call: Call, to: string, cookies: readonly string[] = []): void {
  call.response.writeHead(303, { location: to, 'cache-control': NOT_KEPT, ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) }).end();
}

/** An error as GraphQL clients read it, before GraphQL has begun. */
export function sendGraphqlError(call: Call, status: number, code: string, message: string, headers: Record<string, string> = {}): void {
  sendJson(call, status, { errors: [{ message, extensions: { code, requestId: call.requestId } }] }, headers);
}
