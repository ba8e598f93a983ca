import './start-database';

export default async function stopDatabase(): Promise<void> {
  await globalThis.samlarTestServer?.leave();
}
