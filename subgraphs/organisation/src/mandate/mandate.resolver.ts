import { In } from 'typeorm';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { Person } from '../person';
import { personById } from '../person.loaders';
import { Mandate } from './mandate';
import { refuse } from './mandate.messages';
import { recordMandate } from './record-mandate';

const mandateOf = (context: Context) =>
  loader<Mandate>(context, 'mandate', async (manager, ids) =>
    byKey(await manager.find(Mandate, { where: { organisation: In(ids) } }), (mandate) => mandate.organisation));

@InputType()
export class RecordMandateInput {
  @Field(() => ID)
  municipality: string;

  @Field(() => ID, { nullable: true, description: 'The chief executive who gave it.' })
  givenBy: string | null;

  @Field(() => DateScalar)
  givenOn: string;

  @Field(() => Boolean)
  participationMandatoryForManagers: boolean;

  @Field(() => ID, { description: 'The one contact person; employed by the municipality.' })
  contactPerson: string;
}

export const RecordMandateResult = createUnionType({
  name: 'RecordMandateResult',
  types: () => [Municipality, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'Municipality'),
});

@Resolver(() => Mandate)
export class MandateResolver {
  @FieldResolver(() => Person, { nullable: true })
  async givenBy(@Root() mandate: Mandate, @Ctx() context: Context): Promise<Person | null | undefined> {
    return mandate.givenById === null ? null : personById(context).load(mandate.givenById);
  }

  @FieldResolver(() => Person, { nullable: true })
  async contactPerson(@Root() mandate: Mandate, @Ctx() context: Context): Promise<Person | null | undefined> {
    return mandate.contactPersonId === null ? null : personById(context).load(mandate.contactPersonId);
  }

  @Access('organisation:write')
  @Mutation(() => RecordMandateResult)
  async recordMandate(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => RecordMandateInput) input: RecordMandateInput,
    @Ctx() context: Context,
  ): Promise<typeof RecordMandateResult> {
    const done = await recordMandate(context, key, input);
    if (done.refused) return refuse(done.refused, input.municipality);
    return (await orgUnitById(context).load(done.municipality)) as Municipality;
  }
}

@Resolver(() => Municipality)
export class MandateOfMunicipality {
  @FieldResolver(() => Mandate, { nullable: true, description: 'Null where none is recorded.' })
  async mandate(@Root() municipality: Municipality, @Ctx() context: Context): Promise<Mandate | undefined> {
    return mandateOf(context).load(municipality.id);
  }
}
