import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { decideEstablishment } from './decide-establishment';
import { EstablishmentDecision } from './establishment';
import { refuse } from './establishment.messages';
import { LearningNetwork } from './network';

interface Row {
  network: string;
  administrationId: string;
  decidedOn: string | null;
  financing: string | null;
}

const decisionsOf = (context: Context) =>
  loader<Row[]>(context, 'establishment of network', async (manager, networks) =>
    groupedBy(networks, await manager.query(
      `select network, administration as "administrationId", decided_on::text as "decidedOn", financing from establishment
       where network = any($1) order by decided_on nulls last, administration`, [networks]), (row: Row) => row.network));

export const EstablishmentResult = createUnionType({
  name: 'EstablishmentResult', types: () => [LearningNetwork, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => LearningNetwork)
export class EstablishmentOfNetwork {
  @FieldResolver(() => [EstablishmentDecision], { description: 'The administrations concerned; the network is established when all have decided (D02). Empty where it concerns no named ones.' })
  async establishment(@Root() { id }: LearningNetwork, @Ctx() context: Context): Promise<EstablishmentDecision[]> {
    return ((await decisionsOf(context).load(id)) ?? []).map((row) => Object.assign(new EstablishmentDecision(), row));
  }

  @Access('activities:plan')
  @Mutation(() => EstablishmentResult, { description: 'Notes that an administration has decided to take part, and with what.' })
  async decideEstablishment(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('network', () => ID) network: string, @Arg('administration', () => ID) administration: string,
    @Arg('financing', () => String) financing: string, @Ctx() context: Context,
  ): Promise<typeof EstablishmentResult> {
    const done = await decideEstablishment(context, key, { network, administration, financing });
    return done.refused ? refuse(done.refused, network) : (await context.read((manager) => manager.findOneByOrFail(LearningNetwork, { id: network })));
  }
}

@Resolver(() => EstablishmentDecision)
export class AdministrationOfDecision {
  @FieldResolver(() => OrgUnit)
  administration(@Root() { administrationId }: EstablishmentDecision): OrgUnit {
    return OrgUnit.of(administrationId);
  }
}
