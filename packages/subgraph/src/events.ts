import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '@samlar/viewer/viewer';
import { asViewer } from './database';

/** An event of the outbox on its way: `id` counts up within its source; `at` is an instant, ISO 8601. */
export interface OutboxEvent {
  id: string;
  name: string;
  organisation: string | null;
  payload: any;
  at: string;
}

/** An event as a consumer gets it; `source` is the subgraph that emitted it. */
export interface DeliveredEvent extends OutboxEvent {
  source: string;
}

/** What a subgraph does when another tells of an event: in one transaction as the product itself, once an event. */
export type Consumer = (manager: EntityManager, event: DeliveredEvent) => Promise<void>;

/** Bytes of payload in one batch; a single event may be larger. */
const BATCH_BYTES = 1_000_000;

/**
 * The first undelivered events in order, for one relay at a time: while `relay` has some in hand another gets none, until it
 * has delivered them or fifteen seconds have gone.
 */
export async function waitingEvents(dataSource: DataSource, relay: string, limit: number): Promise<OutboxEvent[]> {
  return asViewer(dataSource, SYSTEM, async (manager) => {
    const held = await manager.query(
      `with claimed as (
         update relay set holder = $1, until = now() + interval '15 seconds'
         where exists (select from outbox where delivered_at is null)
           and only_one in (select only_one from relay where holder is null or holder = $1 or until < now() for update skip locked)
         returning only_one)
       select only_one from claimed`,
      [relay],
    );
    if (held.length === 0) return [];
    // A statement of its own: it must see what a relay before this one has just marked as delivered.
    return manager.query(
      `select id, name, organisation, payload, at from (
         select *, sum(octet_length(payload::text)) over (order by id) as bytes, row_number() over (order by id) as place
         from (select * from outbox where delivered_at is null order by id limit $1) as first) as batch
       where place = 1 or bytes <= $2 order by id`,
      [limit, BATCH_BYTES],
    );
  });
}

/** Notes that everyone who is to hear of these events has heard, and lets the next relay in. */
export async function markDelivered(dataSource: DataSource, relay: string, ids: string[]): Promise<void> {
  await asViewer(dataSource, SYSTEM, async (manager) => {
    await manager.query('update outbox set delivered_at = now() where id = any($1::bigint[]) and delivered_at is null', [ids]);
    await manager.query('update relay set holder = null, until = null where holder = $1', [relay]);
  });
}

/** How often an event is tried before it is set aside; the relay waits longer between each, so this is about a minute and a half. */
export const ATTEMPTS = 10;

/** What became of a batch. */
export interface Consumed {
  /** Events that were new and took effect. */
  consumed: number;
  /** Events set aside, with what their consumer last threw. */
  parked: { event: DeliveredEvent; error: unknown }[];
}

/** Runs one event's consumer together with the note that it has been consumed. False where it had been before. */
export async function consumeOnce(dataSource: DataSource, consumer: Consumer, event: DeliveredEvent): Promise<boolean> {
  return asViewer(dataSource, SYSTEM, async (manager) => {
    const noted = await manager.query(
      'insert into consumed (source, event, name) values ($1, $2, $3) on conflict do nothing returning event', [event.source, event.id, event.name]);
    if (noted.length === 0) return false;
    await consumer(manager, event);
    await manager.query('delete from parked_event where source = $1 and event = $2', [event.source, event.id]);
    return true;
  });
}

/** Counts a failure, and sets the event aside at the last one. True where it is set aside. */
async function countFailure(dataSource: DataSource, event: DeliveredEvent, attempts: number): Promise<boolean> {
  const [row] = await asViewer(dataSource, SYSTEM, (manager) => manager.query(
    `insert into parked_event (source, event, name, organisation, payload, at, attempts, parked_at)
     values ($1, $2, $3, $4, $5, $6, 1, case when $7 <= 1 then now() end)
     on conflict (source, event) do update set attempts = parked_event.attempts + 1,
       parked_at = coalesce(parked_event.parked_at, case when parked_event.attempts + 1 >= $7 then now() end)
     returning parked_at`,
    [event.source, event.id, event.name, event.organisation, JSON.stringify(event.payload), event.at, attempts]));
  return row.parked_at !== null;
}

const isParked = async (dataSource: DataSource, event: DeliveredEvent): Promise<boolean> =>
  (await asViewer(dataSource, SYSTEM, (manager) => manager.query(
    'select from parked_event where source = $1 and event = $2 and parked_at is not null', [event.source, event.id]))).length > 0;

/**
 * Runs the consumers of these events in their order, each event in a transaction of its own together with the note that it
 * has been consumed: told again, nothing happens. An event nobody consumes is done with. One that has failed `attempts` times is set
 * aside, so that it does not stop its source for ever, and those after it go on.
 * Errors: names the event whose consumer threw, with what it threw as the cause; the events before it stay consumed, it and those
 * after it do not.
 */
export async function consumeEvents(
  dataSource: DataSource, consumers: Record<string, Consumer>, events: DeliveredEvent[], attempts = ATTEMPTS,
): Promise<Consumed> {
  const result: Consumed = { consumed: 0, parked: [] };
  const [first] = events;
  if (first) await noteProgress(dataSource, first);
  for (const event of events) {
    const consumer = Object.hasOwn(consumers, event.name) ? consumers[event.name] : undefined;
    if (!consumer || await isParked(dataSource, event)) continue;
    try {
      if (await consumeOnce(dataSource, consumer, event)) result.consumed++;
    } catch (error) {
      if (!(await countFailure(dataSource, event, attempts))) {
        throw new Error(`${event.name} ${event.id} of ${event.source} could not be consumed`, { cause: error });
      }
      result.parked.push({ event, error });
    }
  }
  return result;
}

/** Events come in their source's order, the undelivered only: whatever is before the first of a batch is delivered and never told again. */
async function noteProgress(dataSource: DataSource, { source, id }: DeliveredEvent): Promise<void> {
  await asViewer(dataSource, SYSTEM, (manager) => manager.query(
    `insert into heard_source (source, from_event) values ($1, $2)
     on conflict (source) do update set from_event = excluded.from_event where heard_source.from_event < excluded.from_event`, [source, id]));
}
