import { In } from 'typeorm';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Instrument, instrumentById } from '../instrument';
import { ValueWord } from './value-word';

const wordsOf = (context: Context) =>
  loader<ValueWord[]>(context, 'words of instrument', async (manager, ids) =>
    groupedBy(ids, await manager.find(ValueWord, { where: { instrumentId: In(ids) }, order: { word: 'ASC' } }), (word) => word.instrumentId));

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Instrument, { nullable: true })
  async instrument(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Instrument | undefined> {
    return instrumentById(context).load(id);
  }

  @ListSize(100)
  @FieldResolver(() => [ValueWord], { description: 'In the list’s own order; show them shuffled.' })
  async words(@Root() instrument: Instrument, @Ctx() context: Context): Promise<ValueWord[]> {
    return (await wordsOf(context).load(instrument.id)) ?? [];
  }
}

export const instrumentReferences = {
  Instrument: ({ id }: { id: string }, context: Context) => instrumentById(context).load(id),
};
