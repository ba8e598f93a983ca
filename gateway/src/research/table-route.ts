import { createHash } from 'node:crypto';
import { OPEN_TABLES } from '@samlar/open-data/open-tables';
import { LICENCE, codebookAddress } from '@samlar/open-data/publication';
import type { TableContent } from '@samlar/open-data/table-content';
import type { Call } from '../door/call';
import { knowsEtag } from '../door/known-etag';
import { sendJson, sendText } from '../door/respond';
import type { RateLimit } from '../limits/rate-limit';
import { readTableAddress, type TableAddress } from './table-address';
import { tableFile, type TableSource } from './table-file';

export interface TableParts extends TableSource {
  /** Shared with the open API, which each file asks once. */
  rate: RateLimit;
}

/** `GET /research/tables.json`, `/research/tables/<id>.csv|.json|.codebook.json`: open tables as files, for programs and people alike. */
export async function tableRoute(call: Call, { rate, ...source }: TableParts): Promise<void> {
  const { origin } = call.url;
  // Anyone may read from anywhere, as at the open API.
  call.response.setHeader('access-control-allow-origin', '*');
  call.response.setHeader('access-control-expose-headers', 'etag, link');
  call.response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (call.request.method !== 'GET' && call.request.method !== 'HEAD') return sendText(call, 405, 'Only GET here.\n', { allow: 'GET, HEAD' });
  const wait = await rate(call.address);
  if (wait > 0) return sendText(call, 429, `Too many requests from your address. Wait ${wait} s.\n`, { 'retry-after': String(wait) });
  if (call.url.pathname === '/research/tables.json') {
    const tables = OPEN_TABLES.map(({ id, title, description }) => ({ id, title, description, csv: `${origin}/research/tables/${id}.csv`, json: `${origin}/research/tables/${id}.json`, codebook: origin + codebookAddress(id) }));
    return sendJson(call, 200, { licence: LICENCE, tables }, { 'cache-control': 'no-cache' });
  }
  const address = readTableAddress(call.url);
  if ('problem' in address) return sendJson(call, address.status, { error: address.problem });
  const file = await tableFile(call, source, address);
  if ('problem' in file) return sendJson(call, file.status, { error: file.problem }, file.status === 503 ? { 'retry-after': '10' } : {});
  sendFile(call, file.content, address, file.body);
}

function sendFile(call: Call, { table, version }: TableContent, { format, language }: TableAddress, body: Buffer): void {
  const etag = `"${version}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const headers = {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    etag,
    link: `<${codebookAddress(table.id)}>; rel="describedby", <${LICENCE.url}>; rel="license"`,
    'content-language': language,
    'content-disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="${table.id}-${version}.${format}"`,
  };
  if (knowsEtag(call.request, etag)) call.response.writeHead(304, headers).end();
  else call.response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
}
