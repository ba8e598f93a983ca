import { seal } from '@samlar/view-registry/envelope';
import type { RegistryAnswer, RegistryCommand } from '@samlar/view-registry/registry-command';
import { failure } from './failure';

/** Sends a signed command, with the files it brings, and gives the answer. Throws what the registry refused, in its words. */
export async function askRegistry(portal: string, privateKey: string, command: RegistryCommand, files: Record<string, Uint8Array> = {}): Promise<Exclude<RegistryAnswer, { refused: string }>> {
  const sent = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]));
  let response: Response;
  try {
    response = await fetch(`${portal}/registry/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...seal(command, portal, privateKey), files: sent }),
      signal: AbortSignal.timeout(60_000),
    });
  } catch (error) {
    throw failure(`${portal} does not answer (${((error as Error).cause as Error | undefined)?.message ?? (error as Error).message}). Is Samlär up there? --portal names another, once; "portal" in samlar.json, for good.`);
  }
  const answer = (await response.json().catch(() => null)) as RegistryAnswer | null;
  if (answer === null) throw failure(`${portal} answered ${response.status} and no JSON. Is it a Samlär?`);
  if ('refused' in answer) throw failure(`Refused (${answer.refused}). ${answer.message}`);
  if (!response.ok) throw failure(`${portal} answered ${response.status}, and nothing was done. ${(answer as { errors?: { message: string }[] }).errors?.[0]?.message ?? 'Try again in a moment.'}`);
  return answer;
}

/** What an answer says, for those that say it in one sentence. */
export async function told(answer: Promise<Exclude<RegistryAnswer, { refused: string }>>): Promise<string> {
  const said = await answer;
  return 'done' in said ? said.done : JSON.stringify(said);
}
