import type { EntityManager } from 'typeorm';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION } from '@samlar/lia/municipalities';
import { PERSONAS } from '@samlar/lia/personas';
import { insertRows } from './insert-rows';

const SEEN = [
  'Frågorna stannade ofta vid vad som hände. När någon frågade varför blev det tyst, och sedan kom det viktiga.',
  'Gruppen gav råd sent den här gången. Två av fem frågor öppnade för nya tankar; resten sökte bekräftelse.',
  'Alla bar med sig en egen fråga hem. Det var första gången gruppen själv sade ifrån när samtalet gled över i att lösa.',
];

/** The evaluator reflects from outside on manager development 2, in the first groups and sessions (A38, ◆ the words). */
export async function loadExternals(manager: EntityManager): Promise<void> {
  const { person } = PERSONAS.find(({ role }) => role === 'EVALUATOR')!;
  await insertRows(manager, 'external_reflector', [{ programme: 'chefsutveckling-2', person, organisation: ASSOCIATION.id, comes_from: 'Extern utvärderare' }]);
  const sessions: { id: string; at: string }[] = await manager.query(
    `select session.id, ends_at::text as at from session join occasion on occasion.id = session.occasion
     where programme = 'chefsutveckling-2' and starts_at < '2012-06-01' order by occasion.id, starts_at limit 3`);
  await insertRows(manager, 'meta_reflection', sessions.map(({ id, at }, index) => ({
    id: idOf('meta reflection', id), organisation: ASSOCIATION.id, session: id, author: person, text: SEEN[index], written_at: at, corrects: null,
  })));
}
