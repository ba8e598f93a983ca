import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Int } from 'type-graphql';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import { today } from '@samlar/subgraph/clock';
import { publishedDeclared, seesTrueCounts } from '../headcount.rules';
import { declaredFigure, headcountAt } from '../headcount.loaders';
import { Municipality, OrgUnit, OrgUnitKind } from '../org-unit';
import { childrenOf, municipalityByCode, orgUnitById } from '../org-unit.loaders';

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

  @FieldResolver(() => [OrgUnit])
  async children(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<OrgUnit[]> {
    const children = (await childrenOf(context).load(unit.id)) ?? [];
    // Work teams are a handful of people each: not in the research contract.
    return context.viewer.audience === 'research' ? children.filter(({ kind }) => kind !== OrgUnitKind.WORK_TEAM) : children;
  }

  @FieldResolver(() => GenderCount, { description: 'Employees on a day (today unless told), each person once per employer.' })
  async headcount(
    @Root() unit: OrgUnit,
    @Arg('at', () => DateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<GenderCount> {
    return (await headcountAt(context, at ?? today()).load(unit.id))!.employees;
  }

  @FieldResolver(() => GenderCount, { description: 'Managers on a day; they are employees too.' })
  async managers(
    @Root() unit: OrgUnit,
    @Arg('at', () => DateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<GenderCount> {
    return (await headcountAt(context, at ?? today()).load(unit.id))!.managers;
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
