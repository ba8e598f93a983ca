import { Arg, Ctx, createUnionType, Field, ID, Mutation, ObjectType, Resolver, FieldResolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureMeasurement } from '../measurement';
import { today } from '../today';
import { Wave, waveById } from '../wave';
import { closeWave, type CloseOutcome } from './close-wave';
import { In } from 'typeorm';

@ObjectType({ description: 'The wave is closed for good; its codes are deleted and its results computed.' })
export class WaveClosed {
  @Field(() => Wave)
  wave: Wave;
}

export const CloseWaveResult = createUnionType({ name: 'CloseWaveResult', types: () => [WaveClosed, Refused] as const });

const measurementsOf = (context: Context) =>
  loader<CultureMeasurement[]>(context, 'measurements of wave', async (manager, waves) =>
    groupedBy(waves, await manager.find(CultureMeasurement, { where: { wave: In(waves) }, order: { kind: 'ASC', id: 'ASC' } }), (each) => each.wave));

@Resolver(() => Wave)
export class CloseWaveResolver {
  @Access('culture:run')
  @Mutation(() => CloseWaveResult)
  async closeWave(
    @Arg('wave', () => ID) wave: string,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WaveClosed | Refused> {
    const outcome: CloseOutcome = await runCommand(context, 'closeWave', idempotencyKey, (manager) => closeWave(manager, wave, today()));
    if ('code' in outcome) return Refused.because(outcome.code, outcome.message, outcome.subject);
    return Object.assign(new WaveClosed(), { wave: await waveById(context).load(outcome.wave) });
  }

  @FieldResolver(() => [CultureMeasurement], { description: 'Of the whole and every unit the viewer may see; empty while the wave is open.' })
  async measurements(@Root() wave: Wave, @Ctx() context: Context): Promise<CultureMeasurement[]> {
    return (await measurementsOf(context).load(wave.id))!;
  }
}
