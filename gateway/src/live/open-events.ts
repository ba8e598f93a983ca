import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { GatewayEnv } from '../env';
import type { EventTransport } from './event-transport';
import { postgresEvents } from './postgres-events';

/** The way of events from the gateway that has heard of them to all. */
export function openEvents({ databaseUrl }: Pick<GatewayEnv, 'databaseUrl' | 'eventsUrl'>, pool: Pool, log: Logger): Promise<EventTransport> {
  return postgresEvents(pool, databaseUrl, log);
}
