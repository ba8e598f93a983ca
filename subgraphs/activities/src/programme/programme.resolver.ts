import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '@samlar/subgraph/errors';
import type { Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { DateScalar } from '@samlar/subgraph/scalars';
import { NamedValue } from '@samlar/subgraph/value-types';
import { ActivityHandover, handoverOf } from '../handover';
import { OrgUnit } from '../org-unit';
import { periodOf } from '../term';
import { feasibilityWarnings, programmeCapacity } from './capacity.rules';
import { Block, Programme } from '../programme';
import { blocksOf, completedBlocksOf, heldIn, programmeById, programmesFor } from '../programme.loaders';

@ObjectType({ description: 'Something in a plan that does not add up.' })
export class FeasibilityWarning {
  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'In Swedish. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => [NamedValue])
  values: NamedValue[];
}

@ObjectType({ description: 'A block somebody has completed.' })
export class BlockCompletion {
  @Field(() => Int)
  block: number;

  @Field(() => DateScalar)
  completedOn: string;
}

@ObjectType({ description: 'How far a programme’s sessions have come.' })
export class SessionProgress {
  @Field(() => Int)
  held: number;

  @Field(() => Int)
  scheduled: number;

  @Field(() => Int, { nullable: true, description: 'As the plan declares it.' })
  planned: number | null;
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Programme, { nullable: true })
  async programme(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Programme | undefined> {
    return programmeById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @ListSize(30)
  @Query(() => [Programme], { description: 'All programmes, or those running in a year (`2012`) or term (`ht 2012`).' })
  async programmes(@Arg('period', () => String, { nullable: true }) period: string | null, @Ctx() context: Context): Promise<Programme[]> {
    const within = period === null || period === undefined ? null : periodOf(period);
    if (period && !within) throw badInput(`"${period}" är varken ett år (2012) eller en termin (ht 2012).`);
    return context.read((manager) => {
      const query = manager.createQueryBuilder(Programme, 'programme').orderBy({ 'programme.periodStart': 'ASC', 'programme.title': 'ASC' });
      if (within) query.where('programme.periodStart <= :end and (programme.periodEnd is null or programme.periodEnd >= :start)', within);
      return query.getMany();
    });
  }

  @ListSize(10)
  @FieldResolver(() => [Block])
  async blocks(@Root() programme: Programme, @Ctx() context: Context): Promise<Block[]> {
    return (await blocksOf(context).load(programme.id)) ?? [];
  }

  @FieldResolver(() => [BlockCompletion], { description: 'The viewer’s own.' })
  async myCompletedBlocks(@Root() programme: Programme, @Ctx() context: Context): Promise<BlockCompletion[]> {
    return ((await completedBlocksOf(context).load(programme.id)) ?? []).map(({ block, completed_on }) => ({ block, completedOn: completed_on }));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Trainers × group size × rounds, where the plan states them.' })
  capacity(@Root() programme: Programme): number | null {
    return programmeCapacity(programme);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Eligible people nobody has planned for; null where either is not stated.' })
  shortfall(@Root() { eligible, plannedParticipants }: Programme): number | null {
    return eligible === null || plannedParticipants === null ? null : Math.max(0, eligible - plannedParticipants);
  }

  @FieldResolver(() => ActivityHandover, { nullable: true, description: 'Who owns it since its project was closed; null while the project runs or where there was none.' })
  async handover(@Root() programme: Programme, @Ctx() context: Context): Promise<ActivityHandover | undefined> {
    return handoverOf(context, 'PROGRAMME', programme.id);
  }

  @FieldResolver(() => SessionProgress)
  async sessionProgress(@Root() programme: Programme, @Ctx() context: Context): Promise<SessionProgress> {
    const found = await heldIn(context).load(programme.id);
    return { held: found?.held ?? 0, scheduled: found?.sessions ?? 0, planned: programme.sessionTarget };
  }

  @FieldResolver(() => [FeasibilityWarning])
  async feasibility(@Root() programme: Programme, @Ctx() context: Context): Promise<FeasibilityWarning[]> {
    return feasibilityWarnings({
      planned: programme.plannedParticipants, eligible: programme.eligible, capacity: programmeCapacity(programme),
      groups: programme.groupMinimum === null ? null : ((await heldIn(context).load(programme.id))?.occasions ?? null),
      groupMinimum: programme.groupMinimum,
    });
  }
}

@Resolver(() => OrgUnit)
export class ProgrammesOfUnit {
  @Directive('@tag(name: "research")')
  @ListSize(20)
  @FieldResolver(() => [Programme], { description: 'Programmes open to people of the unit.' })
  async programmes(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<Programme[]> {
    return (await programmesFor(context).load(unit.id)) ?? [];
  }
}

export const programmeReferences = {
  Programme: ({ id }: { id: string }, context: Context) => programmeById(context).load(id),
};
