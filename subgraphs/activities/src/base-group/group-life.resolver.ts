import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In, IsNull } from 'typeorm';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Person } from '../person';
import { BaseGroup } from './base-group';
import { groupById, groupOfPerson } from './base-group.loaders';
import { GroundRules } from './ground-rules';
import { adoptGroundRules, endMentorPair, pairMentors, type LifeOutcome } from './group-life';
import { refuse } from './group-life.messages';
import { MentorPair } from './mentor-pair';

export const versionsOf = (context: Context) =>
  loader<GroundRules[]>(context, 'ground rules', async (manager, groups) =>
    groupedBy(groups, await manager.find(GroundRules, { where: { groupId: In(groups) }, order: { version: 'DESC' } }), (rules) => rules.groupId));

const pairsOf = (context: Context) =>
  loader<MentorPair[]>(context, 'mentor pairs', async (manager, groups) =>
    groupedBy(groups, await manager.find(MentorPair, { where: { groupId: In(groups), endedOn: IsNull() }, order: { since: 'ASC', id: 'ASC' } }), (pair) => pair.groupId));

@InputType()
export class GroundRulesInput {
  @Field(() => ID)
  group: string;

  @Field(() => [String])
  @ArrayMaxSize(100)
  @MaxLength(300, { each: true })
  rules: string[];
}

@InputType()
export class MentorPairInput {
  @Field(() => ID)
  group: string;

  @Field(() => ID)
  @IsUUID('all')
  mentor: string;

  @Field(() => ID)
  @IsUUID('all')
  mentee: string;
}

export const BaseGroupResult = createUnionType({ name: 'BaseGroupResult', types: () => [BaseGroup, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => BaseGroup)
export class GroupLifeResolver {
  @Query(() => BaseGroup, { nullable: true, description: 'The viewer’s own base group; null for whoever has none.' })
  async myBaseGroup(@Ctx() context: Context): Promise<BaseGroup | undefined> {
    return context.viewer.person === null ? undefined : groupOfPerson(context).load(context.viewer.person);
  }

  @FieldResolver(() => GroundRules, { nullable: true, description: 'The rules the group has given itself, as they stand; for its members and those who compose.' })
  async groundRules(@Root() group: BaseGroup, @Ctx() context: Context): Promise<GroundRules | undefined> {
    return (await versionsOf(context).load(group.id))?.[0];
  }

  @FieldResolver(() => [GroundRules], { description: 'Every version, the newest first.' })
  async groundRuleVersions(@Root() group: BaseGroup, @Ctx() context: Context): Promise<GroundRules[]> {
    return (await versionsOf(context).load(group.id)) ?? [];
  }

  @FieldResolver(() => [MentorPair], { description: 'Mentors among the members, now; for its members and those who compose.' })
  async mentorPairs(@Root() group: BaseGroup, @Ctx() context: Context): Promise<MentorPair[]> {
    return (await pairsOf(context).load(group.id)) ?? [];
  }

  @Mutation(() => BaseGroupResult, { description: 'Writes down what one’s own group has agreed on, as a new version.' })
  async adoptGroundRules(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => GroundRulesInput) input: GroundRulesInput, @Ctx() context: Context): Promise<typeof BaseGroupResult> {
    return answered(await adoptGroundRules(context, key, input), input.group, context);
  }

  @Mutation(() => BaseGroupResult, { description: 'Notes that one member of one’s own group is another’s mentor; the viewer is one of the two.' })
  async pairMentors(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => MentorPairInput) input: MentorPairInput, @Ctx() context: Context): Promise<typeof BaseGroupResult> {
    return answered(await pairMentors(context, key, input), input.group, context);
  }

  @Mutation(() => BaseGroupResult, { description: 'Ends a mentorship the viewer is part of.' })
  async endMentorPair(@Arg('idempotencyKey', () => ID) key: string, @Arg('pair', () => ID) pair: string, @Ctx() context: Context): Promise<typeof BaseGroupResult> {
    return answered(await endMentorPair(context, key, pair), pair, context);
  }
}

async function answered(done: LifeOutcome, subject: string, context: Context): Promise<typeof BaseGroupResult> {
  return done.refused ? refuse(done.refused, subject, done.values) : (await groupById(context).load(done.group!))!;
}

@Resolver(() => GroundRules)
export class GroundRulesResolver {
  @FieldResolver(() => Person)
  adoptedBy(@Root() rules: GroundRules): Person {
    return Person.of(rules.adoptedById);
  }
}

@Resolver(() => MentorPair)
export class MentorPairResolver {
  @FieldResolver(() => Person)
  mentor(@Root() pair: MentorPair): Person {
    return Person.of(pair.mentorId);
  }

  @FieldResolver(() => Person)
  mentee(@Root() pair: MentorPair): Person {
    return Person.of(pair.menteeId);
  }
}
