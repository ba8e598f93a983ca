import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import { Session } from '../occasion';
import { Programme } from '../programme';
import { MetaReflection } from './meta-reflection';

export type ReflectionRefusal = 'PROGRAMME_NOT_YOURS' | 'NOT_EXTERNAL' | 'ORIGIN_MISSING' | 'NOT_THE_EXTERNAL' | 'SESSION_AHEAD' | 'REFLECTION_MISSING' | 'NOT_YOUR_REFLECTION';
export type ReflectionOutcome = { id: string | null; refused?: ReflectionRefusal };

/** Lets somebody from outside reflect on a programme's sessions: nobody it is open to, nobody who takes part in it. */
export async function appointExternal(context: Context, key: string, input: { programme: string; person: string; comesFrom: string }): Promise<ReflectionOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'appointExternal', key, async (manager): Promise<ReflectionOutcome> => {
    const programme = await manager.findOneBy(Programme, { id: input.programme });
    const { reach, organisation } = context.viewer;
    if (!programme || (reach === 'organisation' && programme.organisation !== organisation)) return { id: null, refused: 'PROGRAMME_NOT_YOURS' };
    if (!input.comesFrom.trim()) return { id: null, refused: 'ORIGIN_MISSING' };
    const [inside] = await asProduct(manager, () => manager.query(
      `select from participant where person = $2 and organisation in (select organisation from programme_for where programme = $1)
       union all select from enrolment join occasion on occasion.id = enrolment.occasion
         where occasion.programme = $1 and enrolment.person = $2 and status not in ('CANCELLED', 'REFUSED')`, [programme.id, input.person]));
    if (inside) return { id: null, refused: 'NOT_EXTERNAL' };
    await manager.query(
      `insert into external_reflector (programme, person, organisation, comes_from) values ($1, $2, $3, $4)
       on conflict (programme, person) do update set comes_from = excluded.comes_from`, [programme.id, input.person, programme.organisation, input.comesFrom.trim()]);
    return { id: programme.id };
  });
}

/** The external writes what they saw in a session that has been held. A correction is a new text that names the one it corrects. */
export async function writeMetaReflection(context: Context, key: string, input: { session: string; text: string; corrects?: string | null }): Promise<ReflectionOutcome> {
  return runCommand(context, 'writeMetaReflection', key, async (manager): Promise<ReflectionOutcome> => {
    const me = context.viewer.person;
    const session = await manager.findOneBy(Session, { id: input.session });
    const [external] = session ? await manager.query(
      'select from external_reflector join occasion using (programme) where occasion.id = $1 and external_reflector.person = $2', [session.occasionId, me]) : [];
    if (!session || !external) return { id: null, refused: 'NOT_THE_EXTERNAL' };
    if (session.startsAt.toISOString() > instant()) return { id: null, refused: 'SESSION_AHEAD' };
    if (!input.text.trim()) return { id: null, refused: 'REFLECTION_MISSING' };
    if (input.corrects) {
      const corrected = await manager.findOneBy(MetaReflection, { id: input.corrects });
      if (corrected?.authorId !== me || corrected?.sessionId !== session.id) return { id: null, refused: 'NOT_YOUR_REFLECTION' };
    }
    const id = randomUUID();
    await manager.query('insert into meta_reflection (id, organisation, session, author, text, written_at, corrects) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, session.organisation, session.id, me, input.text.trim(), instant(), input.corrects ?? null]);
    return { id: session.id };
  });
}
