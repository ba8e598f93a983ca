import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import type { Logger } from 'pino';
import { eventsIn, listeners, messagesOf, type EventTransport } from './event-transport';

const CHANNEL = 'samlar_events';
/** PostgreSQL takes 8 000 bytes in one notification. */
const MOST_BYTES = 7_900;
const LONGEST_REST = 10_000;

/** Events by NOTIFY, one for each batch, and a connection of its own that listens. What happens while that is lost is not heard: whoever subscribes asks anew when it is told of the loss. */
export async function postgresEvents(pool: Pool, databaseUrl: string, log: Logger): Promise<EventTransport> {
  const { listen, tell, missed, tellMissed } = listeners((error) => log.error({ err: error }, 'an event was not taken'));
  const closing = new AbortController();
  const { signal: closed } = closing;
  let client: Client | null = null;

  const connect = async (): Promise<void> => {
    const made = new Client({ connectionString: databaseUrl, application_name: 'samlar door events', keepAlive: true });
    made.on('notification', ({ payload = '' }) => {
      try {
        eventsIn(payload).forEach(tell);
      } catch (error) {
        log.warn({ reason: (error as Error).message }, 'a notification is not of our form');
      }
    });
    made.once('error', () => undefined);
    await made.connect();
    await made.query(`listen ${CHANNEL}`);
    if (closed.aborted) return made.end();
    client = made;
    const lost = (): void => {
      if (client !== made || closed.aborted) return;
      client = null;
      log.warn('events are not heard: the connection that listens was lost');
      void again();
    };
    made.on('error', lost);
    made.once('end', lost);
  };

  const again = async (rest = 250): Promise<void> => {
    while (!client) {
      await wait(rest, undefined, { signal: closed }).catch(() => undefined);
      if (closed.aborted) return;
      rest = Math.min(rest * 2, LONGEST_REST);
      await connect().then(() => {
        log.info('events are heard again');
        tellMissed();
      }, () => undefined);
    }
  };

  await connect();
  return {
    listen,
    missed,
    async publish(events) {
      const { messages, tooLarge } = messagesOf(events, MOST_BYTES);
      if (tooLarge.length > 0) log.warn({ names: tooLarge.map(({ name }) => name) }, 'events too large to be told of');
      if (messages.length > 0) await pool.query('select pg_notify($1, message) from unnest($2::text[]) as message', [CHANNEL, messages]);
    },
    async close() {
      closing.abort();
      await client?.end();
    },
  };
}
