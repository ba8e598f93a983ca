import { ArrayMaxSize, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { refuse } from './base-group.messages';
import { BaseGroup, BaseGroupChange, BaseGroupSet } from './base-group';
import { changesOf, compositionOf, conflictsOf, groupOfPerson, groupsIn, groupsOfUnit, membersOf, setById, setOf } from './base-group.loaders';
import {
  BaseGroupCandidate, BaseGroupRule, ChangeBaseGroupsResult, ComposeBaseGroupsResult, CompositionImpossible, DependencyConflict,
} from './base-group-result';
import { changeComposition, lockComposition, moveMember, swapMembers, type GroupChangeOutcome } from './change-groups';
import { composeGroups } from './compose';
import type { Candidate } from './composition';

@InputType()
export class ComposeBaseGroupsInput {
  @Field(() => ID)
  @IsUUID('all')
  municipality: string;

  @Field(() => Int, { nullable: true, description: '8 unless told.' })
  target?: number | null;

  @Field(() => Int, { nullable: true, description: '6 unless told.' })
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: '10 unless told.' })
  maximum?: number | null;

  @Field(() => Int, { nullable: true, description: 'Another seed gives another equally good composition; 1 unless told.' })
  @IsOptional()
  @Min(0)
  @Max(2147483647)
  seed?: number | null;
}

@InputType()
export class MoveMemberInput {
  @Field(() => ID)
  @IsUUID('all')
  person: string;

  @Field(() => ID, { description: 'The group moved to.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'Needed once the composition is locked.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType()
export class SwapMembersInput {
  @Field(() => ID)
  @IsUUID('all')
  one: string;

  @Field(() => ID)
  @IsUUID('all')
  other: string;

  @Field(() => String, { nullable: true, description: 'Needed once the composition is locked.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType()
export class MemberMoveInput {
  @Field(() => ID)
  @IsUUID('all')
  person: string;

  @Field(() => ID, { description: 'The group moved to.' })
  to: string;
}

@InputType()
export class ChangeBaseGroupsInput {
  @Field(() => [MemberMoveInput])
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  moves: MemberMoveInput[];

  @Field(() => String)
  @MaxLength(500)
  reason: string;
}

@Resolver(() => BaseGroupSet)
export class BaseGroupSetResolver {
  @Access('groups:compose')
  @Query(() => BaseGroupSet, { nullable: true, description: 'A municipality’s composition; null before the first.' })
  async baseGroupSet(@Arg('municipality', () => ID) municipality: string, @Ctx() context: Context): Promise<BaseGroupSet | undefined> {
    return setOf(context).load(municipality);
  }

  @Access('groups:compose')
  @Query(() => [BaseGroupCandidate], { description: 'Everybody of a municipality who is to have a base group.' })
  async baseGroupCandidates(@Arg('municipality', () => ID) municipality: string, @Ctx() context: Context): Promise<BaseGroupCandidate[]> {
    const { reach, organisation } = context.viewer;
    if (reach !== 'association' && organisation !== municipality) return [];
    return (await compositionOf(context).load(municipality))!.order.candidates.map(asCandidate);
  }

  @FieldResolver(() => OrgUnit)
  municipality(@Root() set: BaseGroupSet): OrgUnit {
    return OrgUnit.of(set.organisation);
  }

  @FieldResolver(() => [BaseGroup])
  async groups(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<BaseGroup[]> {
    return (await groupsIn(context).load(set.id)) ?? [];
  }

  @FieldResolver(() => [BaseGroupRule], { description: 'The explanation: every hard rule and what was counted, as things stand now.' })
  async rules(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<BaseGroupRule[]> {
    const { checks } = (await compositionOf(context).load(set.organisation))!;
    return checks.map((check) => ({ ...check, people: check.people.map(Person.of) }));
  }

  @Access('groups:compose')
  @FieldResolver(() => [Person], { description: 'Managers and aspirants who have no group.' })
  async missing(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<Person[]> {
    return (await compositionOf(context).load(set.organisation))!.missing.map(Person.of);
  }

  @Access('groups:compose')
  @FieldResolver(() => [BaseGroupCandidate], { description: 'What the composer knows of everybody.' })
  async candidates(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<BaseGroupCandidate[]> {
    return (await compositionOf(context).load(set.organisation))!.order.candidates.map(asCandidate);
  }

  @FieldResolver(() => [BaseGroupChange], { description: 'The newest first.' })
  async changes(@Root() set: BaseGroupSet, @Ctx() context: Context): Promise<BaseGroupChange[]> {
    return (await changesOf(context).load(set.id)) ?? [];
  }

  @Access('groups:compose')
  @Mutation(() => ComposeBaseGroupsResult, { description: 'Composes a municipality’s managers; replaces a composition not yet locked.' })
  async composeBaseGroups(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ComposeBaseGroupsInput) input: ComposeBaseGroupsInput, @Ctx() context: Context,
  ): Promise<typeof ComposeBaseGroupsResult> {
    const done = await composeGroups(context, key, input);
    if (done.outcome === 'REFUSED') return refuse(done.code, done.subject ?? input.municipality, done.values);
    if (done.outcome === 'IMPOSSIBLE') return CompositionImpossible.by(done.proof);
    return (await setById(context).load(done.set))!;
  }

  @Access('groups:compose')
  @Mutation(() => ChangeBaseGroupsResult, { description: 'Moves one person to another group, or gives one without a group a place.' })
  async moveBaseGroupMember(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => MoveMemberInput) input: MoveMemberInput, @Ctx() context: Context,
  ): Promise<typeof ChangeBaseGroupsResult> {
    return changed(await moveMember(context, key, input), context);
  }

  @Access('groups:compose')
  @Mutation(() => ChangeBaseGroupsResult, { description: 'Lets two people change places.' })
  async swapBaseGroupMembers(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => SwapMembersInput) input: SwapMembersInput, @Ctx() context: Context,
  ): Promise<typeof ChangeBaseGroupsResult> {
    return changed(await swapMembers(context, key, input), context);
  }

  @Access('groups:compose')
  @Mutation(() => ChangeBaseGroupsResult, { description: 'Makes several moves at once, with their reason; only what they come to is held against the rules.' })
  async changeBaseGroups(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ChangeBaseGroupsInput) input: ChangeBaseGroupsInput, @Ctx() context: Context,
  ): Promise<typeof ChangeBaseGroupsResult> {
    return changed(await changeComposition(context, key, input), context);
  }

  @Access('groups:compose')
  @Mutation(() => ChangeBaseGroupsResult, { description: 'Locks the composition; from then on a change needs a reason.' })
  async lockBaseGroups(@Arg('idempotencyKey', () => ID) key: string, @Arg('set', () => ID) set: string, @Ctx() context: Context): Promise<typeof ChangeBaseGroupsResult> {
    return changed(await lockComposition(context, key, set), context);
  }
}

function asCandidate({ person, standing, sex, administrations }: Candidate): BaseGroupCandidate {
  return { person: Person.of(person), standing, sex, administrations: administrations.map(OrgUnit.of) };
}

async function changed(done: GroupChangeOutcome, context: Context): Promise<typeof ChangeBaseGroupsResult> {
  if (done.refused) return refuse(done.refused, done.subject ?? null);
  return (await setById(context).load(done.set!))!;
}

@Resolver(() => BaseGroup)
export class BaseGroupResolver {
  @FieldResolver(() => [Person], { description: 'The members the viewer may see.' })
  async members(@Root() group: BaseGroup, @Ctx() context: Context): Promise<Person[]> {
    return ((await membersOf(context).load(group.id)) ?? []).map(Person.of);
  }

  @FieldResolver(() => [DependencyConflict], { description: 'Dependencies a later reorganisation has put into the group; somebody must decide who moves.' })
  async dependencyConflicts(@Root() group: BaseGroup, @Ctx() context: Context): Promise<DependencyConflict[]> {
    const pairs = (await conflictsOf(context).load(group.id)) ?? [];
    return pairs.map(({ superior, subordinate, chain }) => ({ superior: Person.of(superior), subordinate: Person.of(subordinate), chain: chain.map(Person.of) }));
  }
}

@Resolver(() => OrgUnit)
export class BaseGroupsOfUnit {
  @FieldResolver(() => [BaseGroup], { description: 'A municipality’s base groups; empty for any other unit.' })
  async baseGroups(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<BaseGroup[]> {
    return (await groupsOfUnit(context).load(unit.id)) ?? [];
  }
}

@Resolver(() => Person)
export class BaseGroupOfPerson {
  @FieldResolver(() => BaseGroup, { nullable: true })
  async baseGroup(@Root() person: Person, @Ctx() context: Context): Promise<BaseGroup | undefined> {
    return groupOfPerson(context).load(person.id);
  }
}

export const baseGroupReferences = {
  BaseGroupSet: ({ id }: { id: string }, context: Context) => setById(context).load(id),
};
