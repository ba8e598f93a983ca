import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Int } from 'type-graphql';
import { NotKept } from '@samlar/subgraph/cache-control';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { ListSize } from '@samlar/subgraph/list-size';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import { publishedDeclared, seesTrueCounts } from '../headcount.rules';
import { countedDay, declaredFigure, headcountAt } from '../headcount.loaders';
import { Municipality, OrgUnit } from '../org-unit';
import { childrenOf, MOST_CHILDREN, municipalityByCode, orgUnitById } from '../org-unit.loaders';

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Directive('@tag(name: "research")')
  @Query(() => OrgUnit, { nullable: true })
  async orgUnit(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<OrgUnit | undefined> {
    return orgUnitById(context).load(id);
  }

  @FieldResolver(() => OrgUnit, { nullable: true })
  async parent(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<OrgUnit | null | undefined> {
    return unit.parentId === null ? null : orgUnitById(context).load(unit.parentId);
  }

  // Of a tree, whose levels multiply: where one unit has many children, the others have few.
  @ListSize(10, 'first')
  @FieldResolver(() => [OrgUnit], { description: `By name; \`after\` is the id of the last one has. At most ${MOST_CHILDREN}, and as many unless told.` })
  async children(
    @Root() unit: OrgUnit,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<OrgUnit[]> {
    if (first !== null && first !== undefined && (first < 1 || first > MOST_CHILDREN)) throw badInput(`"first" must be 1 to ${MOST_CHILDREN}.`);
    // Work teams are a handful of people each: not in the research contract.
    return (await childrenOf(context, first ?? MOST_CHILDREN, after ?? null, context.viewer.audience !== 'research').load(unit.id)) ?? [];
  }

  @FieldResolver(() => GenderCount, { description: 'Employees on a day, each person once per employer: any day (today unless told) for those who see true counts; others get the end of the quarter before it, research asks for a quarter’s end.' })
  async headcount(
    @Root() unit: OrgUnit,
    @Arg('at', () => DateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<GenderCount> {
    return (await headcountAt(context, countedDay(context, at)).load(unit.id))!.employees;
  }

  @FieldResolver(() => GenderCount, { description: 'Managers on a day; they are employees too.' })
  async managers(
    @Root() unit: OrgUnit,
    @Arg('at', () => DateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<GenderCount> {
    return (await headcountAt(context, countedDay(context, at)).load(unit.id))!.managers;
  }

  @FieldResolver(() => GenderCount, { nullable: true, description: 'Learning leaders as a document declared them.' })
  async declaredLearningLeaders(
    @Root() unit: OrgUnit,
    @Arg('at', () => DateScalar, { nullable: true }) _at: string | null,
    @Ctx() context: Context,
  ): Promise<GenderCount | undefined> {
    const declared = await declaredFigure(context, 'learning leaders').load(unit.id);
    return declared && !seesTrueCounts(context.viewer, unit.organisation) ? publishedDeclared(declared) : declared;
  }
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Municipality, { nullable: true })
  async municipality(@Arg('code', () => ID) code: string, @Ctx() context: Context): Promise<Municipality | undefined> {
    return municipalityByCode(context).load(code);
  }

  @NotKept()
  @FieldResolver(() => Int, { nullable: true, description: 'Imported figure; moves to ku8 once appointments are registered there.' })
  async trainedObservers(@Root() unit: Municipality, @Ctx() context: Context): Promise<number | null> {
    return (await declaredFigure(context, 'trained observers').load(unit.id))?.total ?? 0;
  }
}

export const orgUnitReferences = {
  OrgUnit: ({ id }: { id: string }, context: Context) => orgUnitById(context).load(id),
  ...Object.fromEntries(
    ['Administration', 'Unit', 'WorkTeam', 'Association'].map((type) => [
      type, ({ id }: { id: string }, context: Context) => orgUnitById(context).load(id),
    ]),
  ),
  Municipality: ({ id, code }: { id?: string; code?: string }, context: Context) =>
    code === undefined ? orgUnitById(context).load(id!) : municipalityByCode(context).load(code),
};
