import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { dayOf, instant } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import { AREAS } from '../accessibility-area';
import { Programme } from '../programme';
import { Occasion } from '../occasion';
import { occasionFault, seatPlanFault, type OccasionFault, type OccasionPlan, type SeatPlanFault } from './occasion.rules';

export type PlanRefusal = OccasionFault | 'NO_SUCH_PROGRAMME' | 'NO_SUCH_BLOCK' | 'NOT_YOUR_OCCASION' | SeatPlanFault['code'] | 'PERSPECTIVE_MISSING' | 'ACCESSIBILITY_UNANSWERED' | 'ALREADY_PUBLISHED';
export type PlanOutcome = { occasion: string | null; refused?: PlanRefusal; values?: Values };
export type PlanInput = OccasionPlan & { programme: string; title: string; block?: number | null; needsApproval?: boolean | null };

/** Plans an occasion with its sessions, seats and quotas; nobody but planners sees it until it is published. */
export async function planOccasion(context: Context, key: string, input: PlanInput): Promise<PlanOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'planOccasion', key, async (manager): Promise<PlanOutcome> => {
    const programme = await manager.findOneBy(Programme, { id: input.programme });
    const { reach, organisation } = context.viewer;
    if (!programme || (reach === 'organisation' && programme.organisation !== organisation)) return { occasion: null, refused: 'NO_SUCH_PROGRAMME' };
    const fault = occasionFault(input);
    if (fault) return { occasion: null, refused: fault };
    const quotaFault = seatPlanFault(input.capacity ?? null, input.quotas ?? []);
    if (quotaFault) return { occasion: null, refused: quotaFault.code, values: quotaFault.values };
    if (input.block) {
      const [block] = await manager.query('select from block where programme = $1 and number = $2', [programme.id, input.block]);
      if (!block) return { occasion: null, refused: 'NO_SUCH_BLOCK' };
    }
    const id = randomUUID();
    const days = input.sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt].map(dayOf)).sort();
    await manager.query(
      `insert into occasion (id, organisation, programme, block, title, period_start, period_end, capacity, minimum, quotas_released_at, needs_approval)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, programme.organisation, programme.id, input.block ?? null, input.title, days[0], days.at(-1), input.capacity ?? null, input.minimum ?? null,
        input.quotasReleasedAt ?? null, input.needsApproval ?? true]);
    for (const session of input.sessions) {
      await manager.query('insert into session (id, organisation, occasion, starts_at, ends_at, place, overnight, days) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [randomUUID(), programme.organisation, id, session.startsAt, session.endsAt, session.place ?? null, session.overnight ?? false, session.days ?? 1]);
    }
    for (const quota of input.quotas ?? []) await manager.query('insert into seat_quota (occasion, organisation, seats) values ($1, $2, $3)', [id, quota.organisation, quota.seats]);
    return { occasion: id };
  });
}

/** Publishes an occasion once it states how it covers each perspective its programme asks for (A30), and, where it asks for that, how it is accessible in all four areas (C06). */
export async function publishOccasion(context: Context, key: string, input: { occasion: string; perspectives: { perspective: string; covered: string }[] }): Promise<PlanOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'publishOccasion', key, async (manager): Promise<PlanOutcome> => {
    const occasion = await manager.findOneBy(Occasion, { id: input.occasion });
    const { reach, organisation } = context.viewer;
    if (!occasion || (reach === 'organisation' && occasion.organisation !== organisation)) return { occasion: null, refused: 'NOT_YOUR_OCCASION' };
    if (occasion.publishedAt) return { occasion: occasion.id, refused: 'ALREADY_PUBLISHED' };
    const programme = await manager.findOneByOrFail(Programme, { id: occasion.programmeId });
    const stated = input.perspectives.filter(({ covered }) => covered.trim() !== '');
    if (programme.perspectives.some((wanted) => !stated.some(({ perspective }) => perspective === wanted))) {
      return { occasion: occasion.id, refused: 'PERSPECTIVE_MISSING' };
    }
    if (programme.accessibilityFirst) {
      const [{ answered }] = await manager.query('select count(distinct area)::int as answered from accessibility_answer where occasion = $1', [occasion.id]);
      if (answered < AREAS.length) return { occasion: occasion.id, refused: 'ACCESSIBILITY_UNANSWERED', values: { open: AREAS.length - answered } };
    }
    for (const { perspective, covered } of stated) {
      await manager.query(
        `insert into occasion_perspective (occasion, organisation, perspective, covered) values ($1, $2, $3, $4)
         on conflict (occasion, perspective) do update set covered = excluded.covered`, [occasion.id, occasion.organisation, perspective, covered.trim()]);
    }
    await manager.query('update occasion set published_at = $2 where id = $1', [occasion.id, instant()]);
    await emit(manager, 'OccasionPublished', occasion.organisation, { occasion: occasion.id, programme: programme.id });
    return { occasion: occasion.id };
  });
}
