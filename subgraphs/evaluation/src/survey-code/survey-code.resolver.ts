import { Arg, Ctx, createUnionType, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { Refused } from '@samlar/subgraph/value-types';
import { surveyKey } from '../env';
import { codesOf, hashOfCode } from '../one-time-code';
import { said } from '../refusal';
import { Wave, waveById } from '../wave';
import { inviteParticipants, type InviteOutcome } from './invite-participants';

@ObjectType({ description: 'One-time codes to hand out on paper or by mail. Nobody can see them again; the same idempotency key gives the same ones.' })
export class ParticipantsInvited {
  @Field(() => ID)
  wave: string;

  @Field(() => ID)
  unit: string;

  @Field(() => [String])
  codes: string[];
}

export const InviteResult = createUnionType({
  name: 'InviteResult',
  types: () => [ParticipantsInvited, Refused] as const,
});

@Resolver()
export class SurveyCodeResolver {
  @Access('culture:run')
  @Mutation(() => InviteResult, { description: 'Issues one-time codes for a unit of an open wave, at least seven.' })
  async inviteParticipants(
    @Arg('wave', () => ID) wave: string,
    @Arg('unit', () => ID) unit: string,
    @Arg('count', () => Int) count: number,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<ParticipantsInvited | Refused> {
    if (count < 1 || count > 5000) throw badInput(`count is ${count}: between 1 and 5000 codes are issued at a time.`);
    const command = `${context.viewer.person ?? context.viewer.audience} ${idempotencyKey}`;
    const outcome: InviteOutcome = await runCommand(context, 'inviteParticipants', idempotencyKey, (manager) =>
      inviteParticipants(manager, wave, unit, count, command));
    if ('refused' in outcome) return said(outcome);
    const codes = codesOf(surveyKey(), { wave: outcome.wave, unit: outcome.unit, command }, outcome.count);
    return Object.assign(new ParticipantsInvited(), { wave: outcome.wave, unit: outcome.unit, codes });
  }

  @Query(() => Wave, { nullable: true, description: 'The wave a code answers to, to show its words; null for a code that is unknown or used.' })
  async waveOfCode(@Arg('code', () => String) code: string, @Ctx() context: Context): Promise<Wave | undefined | null> {
    const [found] = await context.read((manager) =>
      manager.query('select wave, used from wave_of_code($1)', [hashOfCode(surveyKey(), code)]));
    return !found || found.used ? null : waveById(context).load(found.wave);
  }
}
