import { connect } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { eventsIn, listeners, messagesOf, type EventTransport } from './event-transport';

const SUBJECT = 'samlar.events';
/** Half of what a server takes in one message as it comes. */
const MOST_BYTES = 512 * 1024;

/** Events over NATS (core, no stream): for gateways that share no database connection to spare. Rejects when the server is not there at the start; later it is looked for until it is. */
export async function natsEvents(url: string, log: Logger): Promise<EventTransport> {
  const { username, password, protocol, host } = new URL(url);
  const connection = await connect({
    servers: host, name: 'samlar door', maxReconnectAttempts: -1, reconnectTimeWait: 500,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }), ...(protocol === 'tls:' && { tls: {} }),
  });
  const { listen, tell, missed, tellMissed } = listeners((error) => log.error({ err: error }, 'an event was not taken'));
  connection.subscribe(SUBJECT, {
    callback(error, message) {
      if (error) return log.warn({ reason: error.message }, 'events are not heard');
      try {
        eventsIn(message.string()).forEach(tell);
      } catch (wrong) {
        log.warn({ reason: (wrong as Error).message }, 'a message is not of our form');
      }
    },
  });
  void (async () => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') log.warn('events are not heard: NATS is away');
      else if (type === 'reconnect') {
        log.info('events are heard again');
        tellMissed();
      }
    }
  })();
  return {
    listen,
    missed,
    async publish(events) {
      const { messages, tooLarge } = messagesOf(events, MOST_BYTES);
      if (tooLarge.length > 0) log.warn({ names: tooLarge.map(({ name }) => name) }, 'events too large to be told of');
      for (const message of messages) connection.publish(SUBJECT, message);
      await connection.flush();
    },
    close: () => connection.close(),
  };
}
