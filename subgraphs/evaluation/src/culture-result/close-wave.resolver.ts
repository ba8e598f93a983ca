import { In } from 'typeorm';
import { Arg, Ctx, createUnionType, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { ListSize } from '@samlar/subgraph/list-size';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureMeasurement } from '../measurement';
import { said } from '../refusal';
import { Wave, waveById } from '../wave';
import { WaveUnitKind } from '../wave-unit';
import { closeWave, type CloseOutcome } from './close-wave';

@ObjectType({ description: 'The wave is closed for good; its codes are deleted and its results computed.' })
export class WaveClosed {
  @Field(() => Wave)
  wave: Wave;
}

export const CloseWaveResult = createUnionType({ name: 'CloseWaveResult', types: () => [WaveClosed, Refused] as const });

const measurementsOf = (context: Context, kinds: readonly WaveUnitKind[]) =>
  loader<CultureMeasurement[]>(context, `measurements of wave: ${kinds.join()}`, async (manager, waves) =>
    groupedBy(waves, await manager.find(CultureMeasurement, {
      where: { wave: In(waves), ...(kinds.length > 0 ? { kind: In([...kinds]) } : {}) }, order: { invited: 'DESC', id: 'ASC' },
    }), (each) => each.wave));

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
    if ('refused' in outcome) return said(outcome);
    return Object.assign(new WaveClosed(), { wave: await waveById(context).load(outcome.wave) });
  }

  @ListSize(100, 'first')
  @FieldResolver(() => [CultureMeasurement], {
    description: 'Of the whole and every unit the viewer may see, largest first; empty while the wave is open.',
  })
  async measurements(
    @Root() wave: Wave,
    @Arg('kinds', () => [WaveUnitKind], { nullable: true, description: 'Only units of these kinds.' }) kinds: WaveUnitKind[] | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 500.' }) first: number,
    @Ctx() context: Context,
  ): Promise<CultureMeasurement[]> {
    if (first < 1 || first > 500) throw badInput(`first is ${first}: between 1 and 500 measurements are given at a time.`);
    return (await measurementsOf(context, kinds ?? []).load(wave.id))!.slice(0, first);
  }
}
