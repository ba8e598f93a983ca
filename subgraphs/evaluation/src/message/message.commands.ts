import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Acknowledgement, Message } from './message';

export type MessageOutcome = { message: string } | { code: string; message: string; refused: true; subject: string | null };

export interface NewMessage {
  title: string;
  text: string;
  roles: readonly string[];
  programmeWide: boolean;
}

const refused = (code: string, message: string, subject: string | null = null): MessageOutcome => ({ code, message, refused: true, subject });

/** Tells the organisation, or where the association sends it the whole programme. Refused: TEXT_MISSING, NOT_THE_ASSOCIATION. */
export async function sendMessage(
  manager: EntityManager, sender: { organisation: string; person: string | null; atAssociation: boolean }, { title, text, roles, programmeWide }: NewMessage,
  today: string, id: string = randomUUID(),
): Promise<MessageOutcome> {
  if (title.trim() === '' || text.trim() === '') return refused('TEXT_MISSING', 'Skriv både en rubrik och en text.');
  if (programmeWide && !sender.atAssociation) return refused('NOT_THE_ASSOCIATION', 'Bara kommunalförbundet kan skriva till hela programmet.');
  await manager.insert(Message, { id, organisation: sender.organisation, title: title.trim(), text: text.trim(), roles: [...roles], programmeWide, sentOn: today, sentBy: sender.person });
  return { message: id };
}

/** The reader's receipt; written anew it replaces the former. Refused: UNKNOWN_MESSAGE, UNDERSTOOD_MISSING. */
export async function acknowledgeMessage(
  manager: EntityManager, reader: { person: string; organisation: string; role: string | null }, id: string, understoodText: string, today: string,
): Promise<MessageOutcome> {
  if (!(await manager.existsBy(Message, { id }))) return refused('UNKNOWN_MESSAGE', 'Meddelandet finns inte.', id);
  if (understoodText.trim() === '') return refused('UNDERSTOOD_MISSING', 'Skriv med egna ord vad du uppfattade.', id);
  const { person, organisation, role } = reader;
  await manager.upsert(Acknowledgement,
    { messageId: id, person, organisation, role, understoodText: understoodText.trim(), acknowledgedOn: today }, ['messageId', 'person']);
  return { message: id };
}
