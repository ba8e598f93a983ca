import { Arg, Ctx, createUnionType, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Instrument, instrumentById } from '../instrument';
import { said } from '../refusal';
import { defineInstrument, DefineInstrumentInput, InstrumentMappingInput, mapInstruments, type DefineOutcome } from './define-instrument';

@ObjectType()
export class InstrumentDefined {
  @Field(() => Instrument)
  instrument: Instrument;
}

export const InstrumentResult = createUnionType({ name: 'InstrumentResult', types: () => [InstrumentDefined, Refused] as const });

async function answer(context: Context, outcome: DefineOutcome): Promise<InstrumentDefined | Refused> {
  if ('refused' in outcome) return said(outcome);
  return Object.assign(new InstrumentDefined(), { instrument: await instrumentById(context).load(outcome.instrument) });
}

@Resolver()
export class InstrumentMutations {
  @Access('culture:run')
  @Mutation(() => InstrumentResult)
  async defineInstrument(
    @Arg('input', () => DefineInstrumentInput) input: DefineInstrumentInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<InstrumentDefined | Refused> {
    return answer(context, await runCommand(context, 'defineInstrument', idempotencyKey, (manager) =>
      defineInstrument(manager, input, today())));
  }

  @Access('culture:run')
  @Mutation(() => InstrumentResult, { description: 'Declares that two versions measure alike. Waves closed before are not compared anew.' })
  async mapInstruments(
    @Arg('input', () => InstrumentMappingInput) input: InstrumentMappingInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<InstrumentDefined | Refused> {
    return answer(context, await runCommand(context, 'mapInstruments', idempotencyKey, (manager) => mapInstruments(manager, input)));
  }
}
