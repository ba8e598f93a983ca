import { IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality, OrgUnit } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { Person } from '../person';
import { personById } from '../person.loaders';
import { answer, endUnitSharing, shareUnit } from './share-unit';
import { sharingById, sharingsOf, UnitSharing } from './unit-sharing';

@InputType()
export class ShareUnitInput {
  @Field(() => ID)
  @IsUUID('all')
  unit: string;

  @Field(() => ID, { description: 'The municipality it shall work for beside its own.' })
  @IsUUID('all')
  municipality: string;

  @Field(() => DateScalar)
  start: string;

  @Field(() => String)
  @MaxLength(1000)
  reason: string;
}

@InputType()
export class EndUnitSharingInput {
  @Field(() => ID)
  @IsUUID('all')
  sharing: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  end: string;

  @Field(() => String)
  @MaxLength(1000)
  reason: string;
}

export const UnitSharingResult = createUnionType({
  name: 'UnitSharingResult',
  types: () => [UnitSharing, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'UnitSharing'),
});

@Resolver(() => UnitSharing)
export class UnitSharingResolver {
  @FieldResolver(() => Municipality, { description: 'The municipality served.' })
  async municipality(@Root() { municipality }: UnitSharing, @Ctx() context: Context): Promise<Municipality> {
    return (await orgUnitById(context).load(municipality)) as Municipality;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where the viewer may not see who.' })
  async sharedBy(@Root() { sharedBy }: UnitSharing, @Ctx() context: Context): Promise<Person | null | undefined> {
    return sharedBy === null ? null : personById(context).load(sharedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where the viewer may not see who.' })
  async endedBy(@Root() { endedBy }: UnitSharing, @Ctx() context: Context): Promise<Person | null | undefined> {
    return endedBy === null ? null : personById(context).load(endedBy);
  }

  @Access('organisation:write')
  @Mutation(() => UnitSharingResult, { description: 'Lets a unit of the viewer’s organisation work for another municipality as well.' })
  async shareUnit(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => ShareUnitInput) input: ShareUnitInput,
    @Ctx() context: Context,
  ): Promise<typeof UnitSharingResult> {
    return answer(await runCommand(context, 'shareUnit', key, (manager) => shareUnit(manager, context.viewer, input)), sharingById(context));
  }

  @Access('organisation:write')
  @Mutation(() => UnitSharingResult, { description: 'Ends a sharing: for the host, the municipality served and the association.' })
  async endUnitSharing(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => EndUnitSharingInput) input: EndUnitSharingInput,
    @Ctx() context: Context,
  ): Promise<typeof UnitSharingResult> {
    return answer(await runCommand(context, 'endUnitSharing', key, (manager) => endUnitSharing(manager, context.viewer, input)), sharingById(context));
  }
}

@Resolver(() => OrgUnit)
export class SharingsOfUnit {
  @FieldResolver(() => [UnitSharing], { description: 'Running ones first, then the latest ended; fifty at most.' })
  async sharings(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<UnitSharing[]> {
    return (await sharingsOf(context).load(unit.id)) ?? [];
  }
}
