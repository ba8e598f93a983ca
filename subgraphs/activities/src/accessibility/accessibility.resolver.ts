import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { AccessibilityArea, AREAS } from '../accessibility-area';
import { AccessibilityAnswer } from './accessibility';
import { refuse } from './accessibility.messages';
import { answerAccessibility } from './answer-accessibility';

interface Row {
  occasion: string;
  area: AccessibilityArea;
  answer: string;
}

const answersOf = (context: Context) =>
  loader<Row[]>(context, 'accessibility of occasion', async (manager, occasions) =>
    groupedBy(occasions, await manager.query('select occasion, area, answer from accessibility_answer where occasion = any($1) order by version desc', [occasions]), (row: Row) => row.occasion));

export const AccessibilityResult = createUnionType({
  name: 'AccessibilityResult', types: () => [Occasion, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => Occasion)
export class AccessibilityOfOccasion {
  @FieldResolver(() => [AccessibilityAnswer], { description: 'All four areas, answered or not (C06).' })
  async accessibility(@Root() occasion: Occasion, @Ctx() context: Context): Promise<AccessibilityAnswer[]> {
    const rows = (await answersOf(context).load(occasion.id)) ?? [];
    return AREAS.map((area) => {
      const [answer = null, ...former] = rows.filter((row) => row.area === area).map((row) => row.answer);
      return Object.assign(new AccessibilityAnswer(), { area, answer, former });
    });
  }

  @Access('activities:plan')
  @Mutation(() => AccessibilityResult, { description: 'Answers how an occasion is accessible in one area; an earlier answer is kept.' })
  async answerAccessibility(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('occasion', () => ID) occasion: string,
    @Arg('area', () => AccessibilityArea) area: AccessibilityArea, @Arg('answer', () => String) answer: string, @Ctx() context: Context,
  ): Promise<typeof AccessibilityResult> {
    const done = await answerAccessibility(context, key, { occasion, area, answer });
    return done.refused ? refuse(done.refused, done.occasion) : (await occasionById(context).load(done.occasion))!;
  }
}
