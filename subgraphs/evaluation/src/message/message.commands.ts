import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuse, type Outcome } from '../refusal';
import { Acknowledgement, Message } from './message';

export interface NewMessage {
  title: string;
  text: string;
  roles: readonly string[];
  programmeWide: boolean;
}

/** Tells the organisation, or where the association sends it the whole programme. Refused: TEXT_MISSING, NOT_THE_ASSOCIATION. */
export async function sendMessage(
  manager: EntityManager, sender: { organisation: string; person: string | null; atAssociation: boolean }, { title, text, roles, programmeWide }: NewMessage,
  today: string, id: string = randomUUID(),
): Promise<Outcome> {
  if (title.trim() === '' || text.trim() === '') return refuse('TEXT_MISSING');
  if (programmeWide && !sender.atAssociation) return refuse('NOT_THE_ASSOCIATION');
  await manager.insert(Message, { id, organisation: sender.organisation, title: title.trim(), text: text.trim(), roles: [...roles], programmeWide, sentOn: today, sentBy: sender.person });
  return { id };
}

/** The reader's receipt; written anew it replaces the former, which is kept. Refused: UNKNOWN_MESSAGE, UNDERSTOOD_MISSING. */
export async function acknowledgeMessage(
  manager: EntityManager, reader: { person: string; organisation: string; role: string | null }, id: string, understoodText: string, today: string,
): Promise<Outcome> {
  if (!(await manager.existsBy(Message, { id }))) return refuse('UNKNOWN_MESSAGE', id);
  if (understoodText.trim() === '') return refuse('UNDERSTOOD_MISSING', id);
  const { person, organisation, role } = reader;
  await manager.upsert(Acknowledgement,
    { messageId: id, person, organisation, role, understoodText: understoodText.trim(), acknowledgedOn: today }, ['messageId', 'person']);
  return { id };
}
