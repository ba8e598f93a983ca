import { requireRight } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { instant } from '@samlar/subgraph/clock';
import type { AccessibilityArea } from '../accessibility-area';
import { Occasion } from '../occasion';

export type AccessibilityOutcome = { occasion: string; refused?: 'NOT_YOUR_OCCASION' | 'ANSWER_MISSING' };

/** Answers one of the four areas of an occasion (C06); an earlier answer is kept. */
export async function answerAccessibility(context: Context, key: string, input: { occasion: string; area: AccessibilityArea; answer: string }): Promise<AccessibilityOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'answerAccessibility', key, async (manager): Promise<AccessibilityOutcome> => {
    const { occasion: id, area } = input;
    const answer = input.answer.trim();
    const occasion = await manager.findOneBy(Occasion, { id });
    const { reach, organisation } = context.viewer;
    if (!occasion || (reach === 'organisation' && occasion.organisation !== organisation)) return { occasion: id, refused: 'NOT_YOUR_OCCASION' };
    if (!answer) return { occasion: id, refused: 'ANSWER_MISSING' };
    await manager.query(
      `insert into accessibility_answer (occasion, organisation, area, version, answer, answered_at)
       select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 from accessibility_answer where occasion = $1 and area = $3`,
      [id, occasion.organisation, area, answer, instant()]);
    return { occasion: id };
  });
}
