import { IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Enrolment } from '../enrolment';
import { enrolmentById } from '../enrolment.loaders';
import { OrgUnit } from '../org-unit';
import { BenefitForm } from './benefit-form';
import { refuse } from './benefit-form.messages';
import { fillBenefitForm, followUpBenefit, recordDialogue, switchBenefitForm, type FormOutcome } from './fill-benefit-form';

const formOf = (context: Context) =>
  loader<BenefitForm>(context, 'benefit form', async (manager, enrolments) =>
    byKey(await manager.find(BenefitForm, { where: { enrolmentId: In(enrolments) } }), (form) => form.enrolmentId));

const switchedOn = (context: Context) =>
  loader<boolean>(context, 'benefit form switched on', async (manager, units) => {
    const rows: { unit: string }[] = await manager.query(
      'select within.unit from unit_within within join benefit_form_unit asking on asking.unit = within.whole where within.unit = any($1)', [units]);
    return new Map(rows.map(({ unit }) => [unit, true]));
  });

@InputType()
export class BenefitFormInput {
  @Field(() => ID)
  @IsUUID('all')
  enrolment: string;

  @Field(() => String)
  @MaxLength(2000)
  expectedBenefit: string;

  @Field(() => String)
  @MaxLength(2000)
  responsibility: string;

  @Field(() => String, { nullable: true })
  spreadTo?: string | null;
}

export const BenefitFormResult = createUnionType({
  name: 'BenefitFormResult', types: () => [Enrolment, Refused] as const, resolveType: (value) => value.constructor.name,
});

@ObjectType({ description: 'The form was switched on or off for a unit and everything below it.' })
export class BenefitFormSwitched {
  @Field(() => OrgUnit)
  unit: OrgUnit;

  @Field(() => Boolean)
  on: boolean;
}

// A unit itself cannot be a member: where it is owned it is an interface.
export const SwitchBenefitFormResult = createUnionType({
  name: 'SwitchBenefitFormResult', types: () => [BenefitFormSwitched, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => Enrolment)
export class BenefitFormResolver {
  @Query(() => [Enrolment], { description: 'Of the viewer’s own and their nearest staff: enrolments with a benefit form, those to follow up first.' })
  async benefitForms(@Ctx() context: Context): Promise<Enrolment[]> {
    return context.read((manager) =>
      manager.createQueryBuilder(Enrolment, 'enrolment').innerJoin(BenefitForm, 'form', 'form.enrolment = enrolment.id')
        .where(`enrolment.status not in ('CANCELLED', 'REFUSED')`)
        .orderBy('form.followed_up_on is not null').addOrderBy('form.follow_up_due').addOrderBy('enrolment.id').limit(500).getMany());
  }

  @FieldResolver(() => BenefitForm, { nullable: true })
  async benefitForm(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<BenefitForm | undefined> {
    return formOf(context).load(enrolment.id);
  }

  @Mutation(() => BenefitFormResult, { description: 'Writes the benefit form of one’s own enrolment.' })
  async fillBenefitForm(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => BenefitFormInput) input: BenefitFormInput, @Ctx() context: Context): Promise<typeof BenefitFormResult> {
    return answered(await fillBenefitForm(context, key, input), context);
  }

  @Access('seats:manage')
  @Mutation(() => BenefitFormResult, { description: 'Notes that manager and employee have talked about the form.' })
  async recordBenefitDialogue(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('enrolment', () => ID) enrolment: string,
    @Arg('heldOn', () => DateScalar, { nullable: true }) heldOn: string | null, @Ctx() context: Context,
  ): Promise<typeof BenefitFormResult> {
    return answered(await recordDialogue(context, key, { enrolment, heldOn }), context);
  }

  @Mutation(() => BenefitFormResult, { description: 'Notes what came of a completed course.' })
  async followUpBenefit(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('enrolment', () => ID) enrolment: string, @Arg('outcome', () => String) outcome: string, @Ctx() context: Context,
  ): Promise<typeof BenefitFormResult> {
    return answered(await followUpBenefit(context, key, { enrolment, outcome }), context);
  }

  @Access('seats:manage')
  @Mutation(() => SwitchBenefitFormResult, { description: 'Switches the benefit form on or off for a unit and everything below it.' })
  async switchBenefitForm(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('unit', () => ID) unit: string, @Arg('on', () => Boolean) on: boolean, @Ctx() context: Context,
  ): Promise<typeof SwitchBenefitFormResult> {
    const done = await switchBenefitForm(context, key, { unit, on });
    return done.refused ? refuse(done.refused, unit) : Object.assign(new BenefitFormSwitched(), { unit: OrgUnit.of(unit), on });
  }
}

@Resolver(() => BenefitForm)
export class BenefitFormTexts {
  @FieldResolver(() => [FormerText], { description: 'How the form read before, the newest first.' })
  async formerTexts(@Root() form: BenefitForm, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'benefit_form').load(form.enrolmentId)) ?? [];
  }
}

async function answered(done: FormOutcome, context: Context): Promise<typeof BenefitFormResult> {
  if (done.refused) return refuse(done.refused, done.enrolment);
  return (await enrolmentById(context).load(done.enrolment))!;
}

@Resolver(() => OrgUnit)
export class BenefitFormOfUnit {
  @FieldResolver(() => Boolean, { description: 'Whether enrolments of the unit’s people need a benefit form and a dialogue.' })
  async benefitFormRequired(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<boolean> {
    return (await switchedOn(context).load(unit.id)) ?? false;
  }
}
