import { In } from 'typeorm';
import { Arg, Ctx, createUnionType, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { answer } from '../refusal';
import { refused } from '../refusal.messages';
import { Commitment, CommitmentStatus } from './commitment';
import { recordCommitment, reportCommitment } from './commitment.commands';

export const CommitmentResult = createUnionType({ name: 'CommitmentResult', types: () => [Commitment, Refused] as const });

const commitmentById = (context: Context) =>
  loader<Commitment>(context, 'commitment by id', async (manager, ids) =>
    byKey(await manager.find(Commitment, { where: { id: In(ids) } }), (each) => each.id));

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Access('risk:read')
  @Query(() => [Commitment], { description: 'What the partners undertook: open first, by the day it is due.' })
  async commitments(@Arg('first', () => Int, { defaultValue: 100, description: 'At most 500.' }) first: number, @Ctx() context: Context): Promise<Commitment[]> {
    if (first < 1 || first > 500) throw badInput(`first is ${first}: between 1 and 500 commitments are given at a time.`);
    return context.read((manager) => manager.createQueryBuilder(Commitment, 'c')
      .orderBy(`(c.status = 'OPEN')`, 'DESC').addOrderBy('c.due_on', 'ASC', 'NULLS LAST').addOrderBy('c.id').limit(first).getMany());
  }

  @FieldResolver(() => OrgUnit, { description: 'Who undertook it.' })
  partner(@Root() { organisation }: Commitment): OrgUnit {
    return OrgUnit.of(organisation);
  }

  @FieldResolver(() => Boolean, { description: 'Open, and its day has passed.' })
  overdue(@Root() { status, dueOn }: Commitment): boolean {
    return status === CommitmentStatus.OPEN && dueOn !== null && dueOn < today();
  }

  @FieldResolver(() => [FormerText], { description: 'What was said of it before it was said anew, the newest first.' })
  async formerTexts(@Root() { id }: Commitment, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'commitment').load(id)) ?? [];
  }

  @Access('risk:write')
  @Mutation(() => CommitmentResult, { description: 'Writes down what the viewer’s organisation undertakes.' })
  async recordCommitment(
    @Arg('promise', () => String) promise: string,
    @Arg('dueOn', () => DateScalar, { nullable: true }) dueOn: string | null,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Commitment | Refused> {
    const { organisation } = context.viewer;
    if (organisation === null) return refused('NO_ORGANISATION');
    return answer(await runCommand(context, 'recordCommitment', idempotencyKey, (manager) =>
      recordCommitment(manager, organisation, { promise, dueOn: dueOn ?? null }, today())), commitmentById(context));
  }

  @Access('risk:write')
  @Mutation(() => CommitmentResult, { description: 'Says how it went; OPEN takes back what was said.' })
  async reportCommitment(
    @Arg('commitment', () => ID) commitment: string,
    @Arg('status', () => CommitmentStatus) status: CommitmentStatus,
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Commitment | Refused> {
    return answer(await runCommand(context, 'reportCommitment', idempotencyKey, (manager) =>
      reportCommitment(manager, commitment, { status, note: note ?? null }, today())), commitmentById(context));
  }
}
