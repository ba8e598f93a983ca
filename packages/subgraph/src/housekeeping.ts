import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { SYSTEM } from '@samlar/viewer/viewer';
import { asViewer } from './database';
import type { SubgraphDefinition } from './define-subgraph';
import { consumeOnce, type Consumer, type DeliveredEvent } from './events';

/** Rows removed in one transaction: short enough to stand in nobody's way. */
const BATCH = 1_000;
const HOUR = 3_600_000;

/** Events a consumer could not take in and that wait for someone to look. */
export async function parkedCount(dataSource: DataSource): Promise<number> {
  const [row] = await asViewer(dataSource, SYSTEM, (manager) => manager.query('select count(*)::int as count from parked_event where parked_at is not null'), true);
  return row.count;
}

/** What is old, table by table; $1 days, $2 rows at most. Undelivered events stay, and notes of events that may still be told again. */
const OLD = {
  outbox: `delete from outbox where id in (
    select id from outbox where delivered_at < now() - make_interval(days => $1) order by id limit $2 for update skip locked)`,
  consumed: `delete from consumed where (source, event) in (
    select c.source, c.event from consumed c join heard_source h on h.source = c.source and c.event < h.from_event
    where c.at < now() - make_interval(days => $1) limit $2 for update of c skip locked)`,
  parked_event: `delete from parked_event where (source, event) in (
    select source, event from parked_event where parked_at < now() - make_interval(days => $1) limit $2 for update skip locked)`,
  command: `delete from command where (actor, key) in (
    select actor, key from command where at < now() - make_interval(days => $1) order by at limit $2 for update skip locked)`,
} as const;

/**
 * Removes delivered events older than `days`, the notes of consumed ones that are as old, parked ones nobody has looked at for as long, and
 * commands with their idempotency keys: they hold ids and sex of people, and who did what when. A key sent again after that is a new command. In batches, one process of a subgraph at a time. Answers how many rows went, by table.
 */
export async function removeOld(dataSource: DataSource, schema: string, days: number, batch = BATCH): Promise<Record<keyof typeof OLD, number>> {
  const removed = { outbox: 0, consumed: 0, parked_event: 0, command: 0 };
  for (const [table, remove] of Object.entries(OLD) as [keyof typeof OLD, string][]) {
    for (let more = true; more;) {
      const gone = await asViewer(dataSource, SYSTEM, async (manager) => {
        const [lock] = await manager.query(`select pg_try_advisory_xact_lock(hashtext('samlar housekeeping ' || $1)) as mine`, [schema]);
        return lock.mine ? ((await manager.query(remove, [days, batch]))[1] as number) : 0;
      });
      removed[table] += gone;
      more = gone === batch;
    }
  }
  return removed;
}

/** Tries every parked event once more, oldest first; what then succeeds is no longer parked. Answers how many did. */
export async function retryParked(dataSource: DataSource, consumers: Record<string, Consumer>): Promise<number> {
  const waiting: DeliveredEvent[] = await asViewer(dataSource, SYSTEM, (manager) => manager.query(
    'select source, event as id, name, organisation, payload, at from parked_event where parked_at is not null order by at, source, event limit 200'), true);
  let taken = 0;
  for (const event of waiting) {
    const consumer = Object.hasOwn(consumers, event.name) ? consumers[event.name] : undefined;
    if (consumer && await consumeOnce(dataSource, consumer, event).catch(() => false)) taken++;
  }
  return taken;
}

/** Once at the start and then every hour: parked events are tried again, what is old is removed. A failure is logged and tried the next time. */
export function keepHouse({ name, consumers = {} }: SubgraphDefinition, dataSource: DataSource, days: number, log: Logger): { stop(): Promise<void> } {
  const round = async (): Promise<void> => {
    const taken = await retryParked(dataSource, consumers);
    if (taken > 0) log.info({ taken }, 'parked events taken in');
    const removed = await removeOld(dataSource, name, days);
    if (removed.parked_event > 0) log.warn({ removed: removed.parked_event }, 'parked events given up: nobody looked at them in time');
    const parked = await parkedCount(dataSource);
    if (parked > 0) log.warn({ parked }, 'events are parked; see packages/subgraph/README.md');
  };
  let under = Promise.resolve();
  const start = (): void => {
    under = under.then(round).catch((error: unknown) => void log.warn({ err: error }, 'housekeeping failed'));
  };
  start();
  const timer = setInterval(start, HOUR);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await under;
    },
  };
}
