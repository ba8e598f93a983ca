import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import type { SubgraphDefinition } from './define-subgraph';
import { consumeEvents, markDelivered, waitingEvents, type DeliveredEvent } from './events';
import { answer, readBody, refusal } from './http-message';

/** Events in one batch, asked for or told. */
export const MAX_BATCH = 200;

const isId = (value: unknown): value is string => typeof value === 'string' && /^[1-9]\d{0,17}$/.test(value);
const isRelay = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readBody(request);
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch {
    // Answered below, with what is not an object.
  }
  throw refusal(400, 'The body is not a JSON object.');
}

function readEvents({ source, events }: Record<string, unknown>, own: string): DeliveredEvent[] {
  if (typeof source !== 'string' || !/^[a-z0-9]{1,40}$/.test(source) || source === own) throw refusal(400, '"source" must name another subgraph.');
  if (!Array.isArray(events) || events.length > MAX_BATCH) throw refusal(400, `"events" must be a list of at most ${MAX_BATCH}.`);
  return events.map((event: Partial<DeliveredEvent> | null, index) => {
    const { id, name, organisation = null, payload, at } = event ?? {};
    const wrong = !isId(id) ? 'id' : typeof name !== 'string' || !/^\w{1,80}$/.test(name) ? 'name'
      : organisation !== null && !isUuid(organisation) ? 'organisation' : typeof payload !== 'object' || payload === null ? 'payload'
        : typeof at !== 'string' || Number.isNaN(Date.parse(at)) ? 'at' : null;
    if (wrong) throw refusal(400, `events[${index}].${wrong} is missing or not of its form.`);
    return { source, id: id!, name: name!, organisation, payload, at: at! };
  });
}

/**
 * The outbox over HTTP, for the gateway's relay alone: GET /events?relay=&limit= answers what waits, POST /events/delivered
 * `{ relay, ids }` ends its waiting, POST /events `{ source, events }` tells of another subgraph's. 401 to an unsigned caller,
 * 403 to any but the product itself.
 */
export async function eventsRoute(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  viewer: Viewer | null,
  request: IncomingMessage,
  response: ServerResponse,
  log: Logger,
): Promise<void> {
  if (!viewer) throw refusal(401, 'The caller is not signed.');
  if (viewer.audience !== 'system') throw refusal(403, 'Events are for the relay only.');
  const { pathname, searchParams } = new URL(request.url!, 'http://subgraph');
  if (pathname === '/events' && request.method === 'GET') {
    const relay = searchParams.get('relay');
    const limit = Number(searchParams.get('limit') ?? MAX_BATCH);
    if (!isRelay(relay)) throw refusal(400, '"relay" must name the relay that asks.');
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_BATCH) throw refusal(400, `"limit" must be 1 to ${MAX_BATCH}.`);
    return answer(response, 200, { events: await waitingEvents(dataSource, relay, limit) });
  }
  if (pathname === '/events/delivered' && request.method === 'POST') {
    const { relay, ids } = await readObject(request);
    if (!isRelay(relay)) throw refusal(400, '"relay" must name the relay that asks.');
    if (!Array.isArray(ids) || ids.length > MAX_BATCH || !ids.every(isId)) throw refusal(400, `"ids" must be a list of at most ${MAX_BATCH} ids.`);
    await markDelivered(dataSource, relay, ids);
    return answer(response, 200, { delivered: ids.length });
  }
  if (pathname === '/events' && request.method === 'POST') {
    const events = readEvents(await readObject(request), definition.name);
    const { consumed, parked } = await consumeEvents(dataSource, definition.consumers ?? {}, events);
    for (const { event: { source, id, name }, error } of parked) log.error({ err: error, source, event: id, name }, 'event parked: it failed too often and waits for someone to look');
    return answer(response, 200, { consumed, parked: parked.length });
  }
  throw refusal(404, 'Not found');
}
