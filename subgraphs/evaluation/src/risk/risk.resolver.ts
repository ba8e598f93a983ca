import { IsNull, Not } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { isUuid } from '../uuid';
import { Risk, RiskAssessment, RiskHandover, RiskLevel, RiskTrend } from './risk';
import { handoversOf, historyOf, riskById } from './risk.loaders';
import { levelOf, reviewOverdue, scoreOf, trendOf } from './risk.rules';

@Resolver(() => Risk)
export class RiskResolver {
  @Access('risk:read')
  @Query(() => [Risk], { description: 'Open risks the viewer may see, of one unit when told; highest score first, not assessed last.' })
  async risks(
    @Arg('scope', () => ID, { nullable: true }) scope: string | null,
    @Arg('closed', () => Boolean, { defaultValue: false, description: 'The closed ones instead.' }) closed: boolean,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 500.' }) first: number,
    @Ctx() context: Context,
  ): Promise<Risk[]> {
    if (first < 1 || first > 500) throw badInput(`first is ${first}: between 1 and 500 risks are given at a time.`);
    if (scope && !isUuid(scope)) return [];
    const where = { ...(scope ? { scopeId: scope } : {}), closedOn: closed ? Not(IsNull()) : IsNull() };
    const found = await context.read((manager) => manager.find(Risk, { where, take: first, order: { registeredOn: 'ASC', id: 'ASC' } }));
    return found.sort((a, b) => (scoreOf(b) ?? 0) - (scoreOf(a) ?? 0));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Probability × consequence, 1–25; null while not assessed.' })
  score(@Root() risk: Risk): number | null {
    return scoreOf(risk);
  }

  @FieldResolver(() => RiskLevel, { nullable: true, description: 'Always from the score; null while not assessed.' })
  level(@Root() risk: Risk): RiskLevel | null {
    return levelOf(scoreOf(risk)) as RiskLevel | null;
  }

  @FieldResolver(() => Boolean, { description: 'False: registered but not assessed, and outside the heat map.' })
  assessed(@Root() risk: Risk): boolean {
    return scoreOf(risk) !== null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true })
  scope(@Root() risk: Risk): OrgUnit | null {
    return risk.scopeId === null ? null : OrgUnit.of(risk.scopeId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who answers for the mitigation.' })
  owner(@Root() risk: Risk): Person | null {
    return risk.ownerId === null ? null : Person.of(risk.ownerId);
  }

  @FieldResolver(() => Boolean)
  reviewOverdue(@Root() risk: Risk): boolean {
    return reviewOverdue(risk, today());
  }

  @FieldResolver(() => [RiskAssessment], { description: 'Every assessment, oldest first; never changed.' })
  async history(@Root() risk: Risk, @Ctx() context: Context): Promise<RiskAssessment[]> {
    return (await historyOf(context).load(risk.id))!;
  }

  @FieldResolver(() => [FormerText], { description: 'How its mitigation read before it was planned anew, the newest first.' })
  async formerTexts(@Root() risk: Risk, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'risk').load(risk.id)) ?? [];
  }

  @FieldResolver(() => [RiskHandover], { description: 'When its owner left or handed over: the twenty latest, the latest first.' })
  async handovers(@Root() risk: Risk, @Ctx() context: Context): Promise<RiskHandover[]> {
    return (await handoversOf(context).load(risk.id)) ?? [];
  }

  @FieldResolver(() => RiskTrend, { nullable: true, description: 'Null before the second assessment.' })
  async trend(@Root() risk: Risk, @Ctx() context: Context): Promise<RiskTrend | null> {
    return trendOf((await historyOf(context).load(risk.id))!) as RiskTrend | null;
  }
}

@Resolver(() => RiskHandover)
export class RiskHandoverResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  from(@Root() { fromPerson }: RiskHandover): Person {
    return Person.of(fromPerson);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  to(@Root() { toPerson }: RiskHandover): Person {
    return Person.of(toPerson);
  }
}

@Resolver(() => RiskAssessment)
export class RiskAssessmentResolver {
  @FieldResolver(() => Int, { nullable: true })
  score(@Root() assessment: RiskAssessment): number | null {
    return scoreOf(assessment);
  }

  @FieldResolver(() => RiskLevel, { nullable: true })
  level(@Root() assessment: RiskAssessment): RiskLevel | null {
    return levelOf(scoreOf(assessment)) as RiskLevel | null;
  }
}

export const riskReferences = {
  Risk: ({ id }: { id: string }, context: Context) => riskById(context).load(id),
};
