import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { instant } from '@samlar/subgraph/clock';
import { Occasion } from '../occasion';
import { placeOf, type ActionStepKind, type WrittenCycle } from './action-learning.rules';

export interface ActionStepWish {
  occasion: string;
  team: string;
  step: ActionStepKind;
  text: string;
}
export type ActionStepOutcome = { occasion: string; refused?: 'NOT_YOUR_OCCASION' | 'NO_SUCH_TEAM' | 'STEP_MISSING' | 'NOT_YET' };

/** Writes a step of a team's action learning (E03): into the cycle under way, or as the question of a new one. Earlier wordings stay. */
export async function writeActionStep(context: Context, key: string, wish: ActionStepWish): Promise<ActionStepOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'writeActionStep', key, async (manager): Promise<ActionStepOutcome> => {
    const { occasion: id, team, step } = wish;
    const text = wish.text.trim();
    const occasion = await manager.findOneBy(Occasion, { id });
    const { reach, organisation } = context.viewer;
    if (!occasion || (reach === 'organisation' && occasion.organisation !== organisation)) return { occasion: id, refused: 'NOT_YOUR_OCCASION' };
    const known = await manager.query('select from unit_within where unit = $1 and organisation = $2 limit 1', [team, occasion.organisation]);
    if (known.length === 0) return { occasion: id, refused: 'NO_SUCH_TEAM' };
    if (!text) return { occasion: id, refused: 'STEP_MISSING' };
    await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`${id} ${team}`]);
    const cycles: WrittenCycle[] = await manager.query(
      `select cycle, array_agg(distinct step) filter (where step is not null) as written from action_project left join action_step on project = id
       where occasion = $1 and team = $2 group by cycle`, [id, team]);
    const place = placeOf(step, cycles.map(({ cycle, written }) => ({ cycle, written: written ?? [] })));
    if ('refused' in place) return { occasion: id, refused: place.refused };
    await manager.query(
      'insert into action_project (id, organisation, occasion, team, cycle) values ($1, $2, $3, $4, $5) on conflict (occasion, team, cycle) do nothing',
      [randomUUID(), occasion.organisation, id, team, place.cycle]);
    await manager.query(
      `insert into action_step (project, organisation, step, version, text, written_at, written_by)
       select p.id, p.organisation, $4, (select coalesce(max(version), 0) + 1 from action_step s where s.project = p.id and s.step = $4), $5, $6, $7
       from action_project p where occasion = $1 and team = $2 and cycle = $3`,
      [id, team, place.cycle, step, text, instant(), context.viewer.person]);
    return { occasion: id };
  });
}
