import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Role } from '@samlar/viewer/rights';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { NamedValue, Refused } from '@samlar/subgraph/value-types';
import { appoint, endAppointment } from './appoint';
import { refuse, say } from './appointment.messages';
import { RoleAppointment, RoleEnum } from '../role-appointment';
import { roleById } from './role-appointment.loaders';

@InputType()
export class AppointRoleInput {
  @Field(() => ID)
  person: string;

  @Field(() => RoleEnum)
  role: Role;

  @Field(() => ID, { nullable: true, description: 'The part of the organisation it holds for; null: the whole.' })
  scope: string | null;

  @Field(() => ID)
  organisation: string;

  @Field(() => DateScalar)
  start: string;
}

@InputType()
export class EndAppointmentInput {
  @Field(() => ID)
  appointment: string;

  @Field(() => DateScalar)
  end: string;

  @Field(() => ID, { nullable: true, description: 'Who takes over staff and mandate.' })
  handoverTo: string | null;
}

@ObjectType({ description: 'The role cannot end before someone takes over what it owns.' })
export class HandoverNeeded {
  @Field(() => String, { description: 'HANDOVER_NEEDED.' })
  code: string;

  @Field(() => String, { description: 'Swedish. Other languages word `code` with `values`.' })
  message: string;

  @Field(() => [NamedValue], { description: 'What the message speaks of: figures.' })
  values: NamedValue[];

  @Field(() => Int, { description: 'Employees who would have no manager.' })
  staff: number;

  @Field(() => [ID], { description: 'Municipalities that would have no contact person.' })
  contactFor: string[];
}

export const AppointResult = createUnionType({
  name: 'AppointResult',
  types: () => [RoleAppointment, HandoverNeeded, Refused] as const,
  resolveType: (value) => value.constructor.name,
});

@Resolver()
export class AppointmentResolver {
  @Access('organisation:write')
  @Mutation(() => AppointResult)
  async appoint(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => AppointRoleInput) input: AppointRoleInput,
    @Ctx() context: Context,
  ): Promise<typeof AppointResult> {
    const done = await appoint(context, key, { ...input, scope: input.scope ?? null });
    if (done.refused) return refuse(done.refused, input.person);
    return (await roleById(context).load(done.appointment!))!;
  }

  @Access('organisation:write')
  @Mutation(() => AppointResult)
  async endAppointment(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => EndAppointmentInput) input: EndAppointmentInput,
    @Ctx() context: Context,
  ): Promise<typeof AppointResult> {
    const done = await endAppointment(context, key, { ...input, handoverTo: input.handoverTo ?? null });
    if (done.refused === 'HANDOVER_NEEDED') {
      const { staff, contactFor } = done.losing!;
      return Object.assign(new HandoverNeeded(), { ...say('HANDOVER_NEEDED', { staff, municipalities: contactFor.length }), staff, contactFor });
    }
    if (done.refused) return refuse(done.refused, input.appointment);
    return (await roleById(context).load(done.appointment))!;
  }
}
