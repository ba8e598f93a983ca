import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { GatewayEnv } from '../env';
import type { EventTransport } from './event-transport';
import { natsEvents } from './nats-events';
import { postgresEvents } from './postgres-events';

/** The way of events from the gateway that has heard of them to all. */
export async function openEvents({ databaseUrl, eventsUrl }: Pick<GatewayEnv, 'databaseUrl' | 'eventsUrl'>, pool: Pool, log: Logger): Promise<EventTransport> {
  if (eventsUrl === null) return postgresEvents(pool, databaseUrl, log);
  if (!/^(nats|tls):\/\//.test(eventsUrl)) throw new Error('EVENTS_URL is neither nats://… nor tls://…: leave it out to carry events by PostgreSQL.');
  return natsEvents(eventsUrl, log);
}
