import { startTestServer, type TestServer } from '../src/test-database';

declare global {
  // Jest runs its setup and its teardown in one process and shares nothing else between them.
  var samlarTestServer: TestServer | undefined;
}

/** Starts, or joins, the test server, unless SAMLAR_TEST_DATABASE_URL already names one. */
export default async function startDatabase(): Promise<void> {
  if (process.env.SAMLAR_TEST_DATABASE_URL) return;
  const server = await startTestServer();
  globalThis.samlarTestServer = server;
  process.env.SAMLAR_TEST_DATABASE_URL = server.adminUrl;
  process.env.SAMLAR_TEST_ROLE_URLS = JSON.stringify(server.roleUrls);
}
