import pino, { type Logger } from 'pino';

/** The process's log, one JSON line an event. Cookies, tokens and secrets never reach it. */
export function openLog(level: string): Logger {
  return pino({
    name: 'gateway',
    level,
    redact: {
      paths: ['cookie', 'authorization', 'token', 'secret', '*.cookie', '*.authorization', '*["set-cookie"]', '*["samlar-viewer"]', '*["samlar-csrf"]', '*.idToken', '*.id_token', '*.clientSecret'],
      censor: '(hidden)',
    },
  });
}
