import './start-samlar';

export default async function stopSamlar(): Promise<void> {
  await globalThis.samlarInstallation?.stop();
}
