import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { Refused } from '@samlar/subgraph/value-types';
import { ActivityHandover, handoverOf } from '../handover';
import { Person } from '../person';
import { addMember, answerQuestion, obstaclesOf, startNetwork, type NetworkOutcome } from './change-network';
import { CHECKLIST, CONCURRENT_GROUPS } from './checklist.rules';
import { ChecklistAnswer, LearningNetwork } from './network';
import { refuse } from './network.messages';

const networkById = (context: Context) =>
  loader<LearningNetwork>(context, 'network by id', async (manager, ids) => byKey(await manager.find(LearningNetwork, { where: { id: In(ids) } }), (network) => network.id));

const answersOf = (context: Context) =>
  loader<ChecklistAnswer[]>(context, 'checklist', async (manager, networks) =>
    groupedBy(networks, await manager.find(ChecklistAnswer, { where: { network: In(networks) } }), (answer) => answer.network));

const obstacles = (context: Context) =>
  loader<string[]>(context, 'obstacles', async (manager, ids) => obstaclesOf(manager, await manager.find(LearningNetwork, { where: { id: In(ids) } })));

interface MemberRow {
  network: string;
  person: string;
  home_assignment: string;
  groups: number;
}

const membersOf = (context: Context) =>
  loader<MemberRow[]>(context, 'network members', async (manager, networks) =>
    groupedBy(networks, await manager.query(
      `select network, person, home_assignment, (select count(*) from network_member other where other.person = member.person)::int
         + (select count(*) from base_group_member grouped where grouped.person = member.person)::int as groups
       from network_member member where network = any($1) order by person`, [networks]), (row: MemberRow) => row.network));

@InputType()
export class ChecklistInput {
  @Field(() => ID)
  network: string;

  @Field(() => Int)
  number: number;

  @Field(() => Boolean)
  satisfied: boolean;

  @Field(() => String)
  answer: string;

  @Field(() => String, { nullable: true })
  plan?: string | null;
}

export const NetworkResult = createUnionType({
  name: 'NetworkResult', types: () => [LearningNetwork, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => LearningNetwork)
export class NetworkResolver {
  @Query(() => [LearningNetwork])
  async networks(@Ctx() context: Context): Promise<LearningNetwork[]> {
    return context.read((manager) => manager.find(LearningNetwork, { order: { title: 'ASC' }, take: 500 }));
  }

  @Query(() => LearningNetwork, { nullable: true })
  async network(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<LearningNetwork | undefined> {
    return networkById(context).load(id);
  }

  @FieldResolver(() => [ChecklistAnswer], { description: 'All thirteen questions, answered or not.' })
  async checklist(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<ChecklistAnswer[]> {
    const answers = (await answersOf(context).load(network.id)) ?? [];
    return CHECKLIST.map((_, index) => answers.find(({ number }) => number === index + 1) ?? ChecklistAnswer.unanswered(network.id, index + 1));
  }

  @FieldResolver(() => Boolean)
  async readyToStart(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<boolean> {
    return (await obstacles(context).load(network.id))?.length === 0;
  }

  @FieldResolver(() => [String], { description: 'CHECKLIST, TOO_FEW, TOO_MANY, ONE_MUNICIPALITY, EXISTING_NOT_CONSIDERED, UNDECIDED.' })
  async startObstacles(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<string[]> {
    return (await obstacles(context).load(network.id)) ?? [];
  }

  @FieldResolver(() => ActivityHandover, { nullable: true, description: 'Who owns it since its project was closed; null while the project runs or where there was none.' })
  async handover(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<ActivityHandover | undefined> {
    return handoverOf(context, 'NETWORK', network.id);
  }

  @FieldResolver(() => [Person], { description: 'The members the viewer may see.' })
  async members(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<Person[]> {
    return ((await membersOf(context).load(network.id)) ?? []).map(({ person }) => Person.of(person));
  }

  @FieldResolver(() => [Person], { description: `Members in more than ${CONCURRENT_GROUPS} groups at once, as far as the viewer may see.` })
  async overloaded(@Root() network: LearningNetwork, @Ctx() context: Context): Promise<Person[]> {
    return ((await membersOf(context).load(network.id)) ?? []).filter(({ groups }) => groups > CONCURRENT_GROUPS).map(({ person }) => Person.of(person));
  }

  @Access('activities:plan')
  @Mutation(() => NetworkResult, { description: 'Answers one of the thirteen questions; a no needs a plan.' })
  async answerChecklist(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ChecklistInput) input: ChecklistInput, @Ctx() context: Context): Promise<typeof NetworkResult> {
    return answered(await answerQuestion(context, key, input), context);
  }

  @Access('activities:plan')
  @Mutation(() => NetworkResult, { description: 'Takes in a member, with an assignment from home.' })
  async addNetworkMember(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('network', () => ID) network: string, @Arg('person', () => ID) person: string,
    @Arg('homeAssignment', () => String) homeAssignment: string, @Ctx() context: Context,
  ): Promise<typeof NetworkResult> {
    return answered(await addMember(context, key, { network, person, homeAssignment }), context);
  }

  @Access('activities:plan')
  @Mutation(() => NetworkResult, { description: 'Opens a network that nothing stands in the way of.' })
  async startNetwork(@Arg('idempotencyKey', () => ID) key: string, @Arg('network', () => ID) network: string, @Ctx() context: Context): Promise<typeof NetworkResult> {
    return answered(await startNetwork(context, key, network), context);
  }
}

@Resolver(() => ChecklistAnswer)
export class ChecklistAnswerResolver {
  @FieldResolver(() => [FormerText], { description: 'How answer and plan read before, the newest first.' })
  async formerTexts(@Root() answer: ChecklistAnswer, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'checklist_answer').load(`${answer.network} ${answer.number}`)) ?? [];
  }
}

async function answered(done: NetworkOutcome, context: Context): Promise<typeof NetworkResult> {
  return done.refused ? refuse(done.refused, done.network) : (await networkById(context).load(done.network))!;
}

export const networkReferences = {
  LearningNetwork: ({ id }: { id: string }, context: Context) => networkById(context).load(id),
};
