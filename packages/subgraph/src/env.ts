/** What a subgraph process reads from its surroundings; the only reader of process.env in it. */
export interface SubgraphEnv {
  /** Loopback port to listen on; 0 lets the system choose. */
  port: number;
  /** Address to bind; loopback unless told (a container binds 0.0.0.0). */
  host: string;
  /** PostgreSQL URL of the subgraph's app role. */
  databaseUrl: string;
  /** Ed25519 public key (SPKI PEM) of the gateway that signs viewers. */
  viewerPublicKey: string;
  /** pino level. */
  logLevel: string;
  /** Connections in the pool. */
  poolSize: number;
  /** Days that delivered events, the notes of consumed ones, and commands with their idempotency keys are kept; null leaves all of it, and parked events, alone. */
  eventRetentionDays?: number | null;
}

export const EVENT_RETENTION_DAYS = 30;

function required(name: string, meaning: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${meaning}.`);
  return value;
}

function days(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isFinite(value) || value < 1) throw new Error(`${name} is "${process.env[name]}"; give a number of days, 1 or more.`);
  return value;
}

export function readEnv(): SubgraphEnv {
  return {
    port: Number(process.env.PORT ?? 0),
    host: process.env.HOST ?? '127.0.0.1',
    databaseUrl: required('DATABASE_URL', "the PostgreSQL URL of the subgraph's app role"),
    viewerPublicKey: required('VIEWER_PUBLIC_KEY', 'the Ed25519 public key (SPKI PEM) that verifies viewers').replace(/\\n/g, '\n'),
    logLevel: process.env.LOG_LEVEL ?? 'info',
    poolSize: Number(process.env.POOL_SIZE ?? 10),
    eventRetentionDays: days('EVENT_RETENTION_DAYS', EVENT_RETENTION_DAYS),
  };
}
