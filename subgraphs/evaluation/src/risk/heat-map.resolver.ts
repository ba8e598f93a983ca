import { IsNull } from 'typeorm';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { isUuid } from '../uuid';
import { Risk, RiskLevel } from './risk';
import { heatMapOf, reviewOverdue } from './risk.rules';

@ObjectType({ description: 'One of the 25 cells of the heat map.' })
export class RiskHeatCell {
  @Field(() => Int)
  probability: number;

  @Field(() => Int)
  consequence: number;

  @Field(() => Int)
  score: number;

  @Field(() => RiskLevel)
  level: RiskLevel;

  risks: Risk[];

  @Field(() => Int, { description: 'Open risks in the cell.' })
  count: number;
}

@ObjectType({ description: 'Open risks on the scale of probability 1–5 and consequence 1–5.' })
export class RiskHeatMap {
  @Field(() => [RiskHeatCell], { description: 'All 25, from probability 1 and consequence 1.' })
  cells: RiskHeatCell[];

  @Field(() => [Risk], { description: 'Not assessed, and so outside the map.' })
  notAssessed: Risk[];
}

@Resolver(() => RiskHeatCell)
export class RiskHeatMapResolver {
  @Access('risk:read')
  @Query(() => RiskHeatMap, { description: 'Of one unit when told, else of all open risks the viewer may see.' })
  async riskHeatMap(@Arg('scope', () => ID, { nullable: true }) scope: string | null, @Ctx() context: Context): Promise<RiskHeatMap> {
    const risks = await openRisks(context, scope);
    const byId = new Map(risks.map((risk) => [risk.id, risk]));
    const { cells, notAssessed } = heatMapOf(risks);
    return {
      cells: cells.map((cell) => ({
        ...cell, level: cell.level as RiskLevel, count: cell.risks.length, risks: cell.risks.map((id) => byId.get(id)!),
      })),
      notAssessed: notAssessed.map((id) => byId.get(id)!),
    };
  }

  @Access('risk:read')
  @Query(() => [Risk], { description: 'Open risks whose review day has passed, the oldest first.' })
  async overdueRiskReviews(@Arg('scope', () => ID, { nullable: true }) scope: string | null, @Ctx() context: Context): Promise<Risk[]> {
    const now = today();
    return (await openRisks(context, scope))
      .filter((risk) => reviewOverdue(risk, now))
      .sort((a, b) => (a.reviewOn! < b.reviewOn! ? -1 : 1));
  }

  @FieldResolver(() => [Risk])
  risks(@Root() cell: RiskHeatCell): Risk[] {
    return cell.risks;
  }
}

async function openRisks(context: Context, scope: string | null): Promise<Risk[]> {
  if (scope && !isUuid(scope)) return [];
  const where = { closedOn: IsNull(), ...(scope ? { scopeId: scope } : {}) };
  return context.read((manager) => manager.find(Risk, { where, take: 2000, order: { registeredOn: 'ASC', id: 'ASC' } }));
}
