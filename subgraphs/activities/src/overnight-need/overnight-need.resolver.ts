import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Enrolment } from '../enrolment';
import { enrolmentById } from '../enrolment.loaders';
import { OvernightNeed } from './overnight-need';
import { refuse } from './overnight-need.messages';
import { stateOvernightNeed } from './state-overnight-need';

const needOf = (context: Context) =>
  loader<OvernightNeed>(context, 'overnight need', async (manager, enrolments) =>
    byKey(await manager.find(OvernightNeed, { where: { enrolmentId: In(enrolments) } }), (need) => need.enrolmentId));

@InputType()
export class OvernightNeedInput {
  @Field(() => ID)
  @IsUUID('all')
  enrolment: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  diet?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  access?: string | null;
}

export const OvernightNeedResult = createUnionType({ name: 'OvernightNeedResult', types: () => [Enrolment, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => Enrolment)
export class OvernightNeedResolver {
  @FieldResolver(() => OvernightNeed, { nullable: true, description: 'For the participant and those who hold the occasion.' })
  async overnightNeed(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<OvernightNeed | undefined> {
    return needOf(context).load(enrolment.id);
  }

  @Mutation(() => OvernightNeedResult, { description: 'Says what one eats and needs at a residential; nothing takes it back.' })
  async stateOvernightNeed(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => OvernightNeedInput) input: OvernightNeedInput, @Ctx() context: Context): Promise<typeof OvernightNeedResult> {
    const done = await stateOvernightNeed(context, key, input);
    return done.refused ? refuse(done.refused, done.enrolment) : (await enrolmentById(context).load(done.enrolment))!;
  }
}
