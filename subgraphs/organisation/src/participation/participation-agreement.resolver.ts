import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { answerInvitation, inviteMunicipality, type AgreementOutcome } from './answer-invitation';
import { refuse } from './participation-agreement.messages';
import { ParticipationScope } from './participation.rules';

export enum AgreementState {
  INVITED = 'INVITED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(AgreementState, { name: 'AgreementState', description: 'How an invitation to the programme stands (domain.md A01).' });

@Directive('@tag(name: "research")')
@ObjectType({ description: 'An invitation to the programme and its answer.' })
export class ParticipationAgreement {
  @Field(() => AgreementState)
  state: AgreementState;

  @Field(() => DateScalar)
  invitedOn: string;

  @Field(() => DateScalar, { nullable: true })
  answeredOn: string | null;

  @Field(() => ParticipationScope, { nullable: true, description: 'What was accepted; null otherwise.' })
  scope: ParticipationScope | null;
}

@InputType()
export class AnswerInvitationInput {
  @Field(() => ID)
  municipality: string;

  @Field(() => ParticipationScope, { nullable: true, description: 'Null declines.' })
  scope: ParticipationScope | null;

  @Field(() => ID, { nullable: true, description: 'The administration that takes part, where it is not the whole municipality.' })
  administration: string | null;
}

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  types: () => [Municipality, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'Municipality'),
});

const agreementOf = (context: Context) =>
  loader<ParticipationAgreement>(context, 'participation agreement', async (manager, ids) =>
    byKey<ParticipationAgreement & { organisation: string }>(await manager.query(
      `select organisation, state, invited_on::text as "invitedOn", answered_on::text as "answeredOn", scope from participation_agreement where organisation = any($1)`, [ids]),
    (row) => row.organisation));

@Resolver(() => Municipality)
export class ParticipationAgreementResolver {
  @FieldResolver(() => ParticipationAgreement, { nullable: true, description: 'Null where it was never invited.' })
  async agreement(@Root() municipality: Municipality, @Ctx() context: Context): Promise<ParticipationAgreement | undefined> {
    return agreementOf(context).load(municipality.id);
  }

  @Access('organisation:write')
  @Mutation(() => InvitationResult, { description: 'The association’s invitation.' })
  async inviteMunicipality(@Arg('idempotencyKey', () => ID) key: string, @Arg('municipality', () => ID) municipality: string, @Ctx() context: Context): Promise<typeof InvitationResult> {
    return answer(context, await inviteMunicipality(context, key, { municipality }));
  }

  @Access('organisation:write')
  @Mutation(() => InvitationResult, { description: 'The municipality’s answer; it takes part from today where it accepts.' })
  async answerInvitation(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AnswerInvitationInput) input: AnswerInvitationInput, @Ctx() context: Context): Promise<typeof InvitationResult> {
    const { municipality, scope = null, administration = null } = input;
    if (scope === ParticipationScope.NONE || scope === ParticipationScope.ASSOCIATION) throw badInput('A municipality takes part as a whole or with an administration; leave the scope out to decline.');
    return answer(context, await answerInvitation(context, key, { municipality, scope, administration }));
  }
}

async function answer(context: Context, done: AgreementOutcome): Promise<typeof InvitationResult> {
  if (done.refused) return refuse(done.refused, done.municipality);
  return (await orgUnitById(context).load(done.municipality)) as Municipality;
}
