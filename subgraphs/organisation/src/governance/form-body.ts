import { randomUUID } from 'node:crypto';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { refuse } from './governance.messages';
import type { GovernanceKind, GovernanceTask } from './governance-body';

export type BodyOutcome = { body: string | null; refused?: keyof typeof refuse.texts; values?: Record<string, string> };

export interface FormBody {
  organisation: string;
  kind: GovernanceKind;
  name: string;
  start: string;
  members: { person: string | null; outsideRole: string | null; task: GovernanceTask }[];
}

/**
 * Forms a steering or working group (A03). An organisation has one steering group at a time, be it a group of its own or the management group.
 * Refusal codes: NOT_YOUR_ORGANISATION, NO_SUCH_ORGANISATION, MEMBER_TWICE, NOT_EMPLOYED, STEERED_ALREADY.
 */
export async function formBody(context: Context, key: string, input: FormBody): Promise<BodyOutcome> {
  const { organisation, kind, name, start, members } = input;
  return runCommand(context, 'formBody', key, async (manager): Promise<BodyOutcome> => {
    const { viewer } = context;
    if (viewer.reach === 'organisation' && viewer.organisation !== organisation) return { body: null, refused: 'NOT_YOUR_ORGANISATION' };
    const [known] = await manager.query('select id from org_unit where id = $1 and parent is null', [organisation]);
    if (!known) return { body: null, refused: 'NO_SUCH_ORGANISATION' };
    const people = members.flatMap(({ person }) => person ?? []);
    if (new Set(people).size < people.length) return { body: null, refused: 'MEMBER_TWICE' };
    const employed = await manager.query('select distinct person from employment where organisation = $1 and person = any($2)', [organisation, people]);
    if (employed.length < people.length) return { body: null, refused: 'NOT_EMPLOYED' };
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('governance ' || $1, 0))`, [organisation]);
    const [steering] = await manager.query(
      `select name from governance_body where organisation = $1 and kind <> 'WORKING' and (period_end is null or period_end >= $2)`, [organisation, start]);
    if (steering && kind !== 'WORKING') return { body: null, refused: 'STEERED_ALREADY', values: { name: steering.name } };
    const id = randomUUID();
    await manager.query('insert into governance_body (id, organisation, kind, name, period_start) values ($1, $2, $3, $4, $5)', [id, organisation, kind, name, start]);
    await manager.query(
      `insert into governance_member (body, organisation, person, outside_role, task)
       select $1, $2, person, role, task from jsonb_to_recordset($3) as member (person uuid, role text, task text)`,
      [id, organisation, JSON.stringify(members.map(({ person, outsideRole, task }) => ({ person, role: outsideRole, task })))]);
    await emit(manager, 'GovernanceBodyFormed', organisation, { body: id, kind });
    return { body: id };
  });
}

/** Ends a body; it stays on record. Refusal codes: NO_SUCH_BODY, BODY_ENDS_BEFORE_START. */
export async function endBody(context: Context, key: string, { body, end }: { body: string; end: string }): Promise<BodyOutcome> {
  return runCommand(context, 'endBody', key, async (manager): Promise<BodyOutcome> => {
    const [held] = await manager.query(
      'select organisation, period_start::text as start from governance_body where id = $1 and (period_end is null or period_end > $2) for update', [body, end]);
    if (!held) return { body, refused: 'NO_SUCH_BODY' };
    if (end < held.start) return { body, refused: 'BODY_ENDS_BEFORE_START', values: { start: held.start } };
    await manager.query('update governance_body set period_end = $2 where id = $1', [body, end]);
    await emit(manager, 'GovernanceBodyEnded', held.organisation, { body });
    return { body };
  });
}
