import { Length } from 'class-validator';
import { In } from 'typeorm';
import { Arg, Ctx, createUnionType, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ROLES } from '@samlar/viewer/rights';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { Refused } from '@samlar/subgraph/value-types';
import { answer } from '../refusal';
import { refused } from '../refusal.messages';
import { Acknowledgement, Message } from './message';
import { acknowledgeMessage, sendMessage } from './message.commands';
import { ownReceipt, receiptCount, receiptsOf } from './receipt.loaders';

@InputType()
export class SendMessageInput {
  @Field(() => String)
  @Length(1, 200)
  title: string;

  @Field(() => String)
  @Length(1, 5000)
  text: string;

  @Field(() => [String], { defaultValue: [], description: 'Roles it is for; none: everybody.' })
  roles: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'For every organisation of the programme; the association’s to send.' })
  programmeWide: boolean;
}

export const MessageResult = createUnionType({ name: 'MessageResult', types: () => [Message, Refused] as const });

const messageById = (context: Context) =>
  loader<Message>(context, 'message by id', async (manager, ids) =>
    byKey(await manager.find(Message, { where: { id: In(ids) } }), (each) => each.id));


@Resolver(() => Message)
export class MessageResolver {
  @Query(() => [Message], { description: 'Messages for the viewer or sent by the viewer’s organisation, the latest first.' })
  async messages(@Arg('first', () => Int, { defaultValue: 20, description: 'At most 100.' }) first: number, @Ctx() context: Context): Promise<Message[]> {
    if (first < 1 || first > 100) throw badInput(`first is ${first}: between 1 and 100 messages are given at a time.`);
    const { person, roles, rights } = context.viewer;
    if (person === null) return [];
    return context.read((manager) => manager.createQueryBuilder(Message, 'm')
      .where(`(m.roles = '{}' or m.roles && :roles or :sends)`, { roles: roles.map(({ role }) => role), sends: rights.includes('risk:write') })
      .orderBy('m.sent_on', 'DESC').addOrderBy('m.id').limit(first).getMany());
  }

  @FieldResolver(() => Acknowledgement, { nullable: true, description: 'The viewer’s own receipt.' })
  async mine(@Root() { id }: Message, @Ctx() context: Context): Promise<Acknowledgement | null> {
    return context.viewer.person === null ? null : (await ownReceipt(context, context.viewer.person).load(id)) ?? null;
  }

  @Access('risk:write')
  @FieldResolver(() => [Acknowledgement], { description: 'What readers understood, without their names, the latest first.' })
  async acknowledgements(
    @Root() { id }: Message,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<Acknowledgement[]> {
    if (first < 1 || first > 200) throw badInput(`first is ${first}: between 1 and 200 receipts are given at a time.`);
    return (await receiptsOf(context, first).load(id))!;
  }

  @Access('risk:write')
  @FieldResolver(() => Int, { description: 'Receipts the viewer may read, those that `acknowledgements` leaves out among them.' })
  async acknowledgementCount(@Root() { id }: Message, @Ctx() context: Context): Promise<number> {
    return (await receiptCount(context).load(id)) ?? 0;
  }

  @Access('risk:write')
  @Mutation(() => MessageResult)
  async sendMessage(
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Message | Refused> {
    const { organisation, person, reach } = context.viewer;
    if (organisation === null) return refused('NO_ORGANISATION');
    const unknown = input.roles.find((role) => !ROLES.some((each) => each === role));
    if (unknown) throw badInput(`"${unknown}" is no role; choose among ${ROLES.join(', ')}.`);
    return answer(await runCommand(context, 'sendMessage', idempotencyKey, (manager) =>
      sendMessage(manager, { organisation, person, atAssociation: reach === 'association' }, input, today())), messageById(context));
  }

  @Mutation(() => MessageResult, { description: 'What the viewer understood; written anew it replaces the former, which stays to be read.' })
  async acknowledgeMessage(
    @Arg('message', () => ID) message: string,
    @Arg('understoodText', () => String) understoodText: string,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Message | Refused> {
    const { organisation, person, roles } = context.viewer;
    if (organisation === null || person === null) return refused('NO_ORGANISATION');
    const role = roles.find((each) => each.role !== 'EMPLOYEE')?.role ?? roles[0]?.role ?? null;
    return answer(await runCommand(context, 'acknowledgeMessage', idempotencyKey, (manager) =>
      acknowledgeMessage(manager, { person, organisation, role }, message, understoodText, today())), messageById(context));
  }
}

@Resolver(() => Acknowledgement)
export class ReceiptResolver {
  @FieldResolver(() => [FormerText], { description: 'How the receipt read before it was written anew, the newest first.' })
  async formerTexts(@Root() { messageId, person }: Acknowledgement, @Ctx() context: Context): Promise<FormerText[]> {
    const former = (await formerTextsOf(context, 'acknowledgement').load(`${messageId} ${person}`)) ?? [];
    // Whose a receipt is, is never told.
    return former.map((each) => Object.assign(new FormerText(), each, { replacedBy: null }));
  }
}
