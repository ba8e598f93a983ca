import { Arg, Ctx, createUnionType, Directive, Field, FieldResolver, ID, Mutation, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureText } from '../caution';
import { Instrument, instrumentById } from '../instrument';
import { said } from '../refusal';
import { refused } from '../refusal.messages';
import { cautionOfWave, Wave, waveById } from '../wave';
import { openWave, OpenWaveInput, type OpenWaveOutcome } from './open-wave';

export enum WaveStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(WaveStatus, {
  name: 'WaveStatus',
  description: 'A closed wave has results and is never changed.',
  directives: ['@tag(name: "research")'],
} as Parameters<typeof registerEnumType>[1]);

@ObjectType()
export class WaveOpened {
  @Field(() => Wave)
  wave: Wave;
}

export const OpenWaveResult = createUnionType({ name: 'OpenWaveResult', types: () => [WaveOpened, Refused] as const });

@Resolver(() => Wave)
export class WaveResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Wave, { nullable: true })
  async wave(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Wave | undefined> {
    return waveById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @ListSize(50)
  @Query(() => [Wave], { description: 'The latest fifty, oldest first.' })
  async waves(@Ctx() context: Context): Promise<Wave[]> {
    const latest = await context.read((manager) => manager.find(Wave, { order: { opensOn: 'DESC', id: 'DESC' }, take: 50 }));
    return latest.reverse();
  }

  @Access('culture:run')
  @Mutation(() => OpenWaveResult)
  async openWave(
    @Arg('input', () => OpenWaveInput) input: OpenWaveInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WaveOpened | Refused> {
    const { organisation } = context.viewer;
    if (organisation === null) return refused('NO_ORGANISATION');
    const outcome: OpenWaveOutcome = await runCommand(context, 'openWave', idempotencyKey, (manager) => openWave(manager, organisation, input));
    if ('refused' in outcome) return said(outcome);
    return Object.assign(new WaveOpened(), { wave: await waveById(context).load(outcome.wave) });
  }

  @FieldResolver(() => Instrument)
  async instrument(@Root() wave: Wave, @Ctx() context: Context): Promise<Instrument> {
    return (await instrumentById(context).load(wave.instrumentId))!;
  }

  @FieldResolver(() => WaveStatus)
  status(@Root() wave: Wave): WaveStatus {
    return wave.closedOn === null ? WaveStatus.OPEN : WaveStatus.CLOSED;
  }

  @FieldResolver(() => CultureText, { description: 'Follows every result of the wave.' })
  caution(@Root() wave: Wave): CultureText {
    return cautionOfWave(wave);
  }
}

export const waveReferences = {
  Wave: ({ id }: { id: string }, context: Context) => waveById(context).load(id),
};
