import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { today } from '@samlar/subgraph/clock';
import { In } from 'typeorm';
import { OrgUnit } from '../org-unit';
import { Programme } from '../programme';
import { programmeById } from '../programme.loaders';
import { Occasion, Session } from '../occasion';
import { occasionById, occasionsOf, quotasOf, sessionsOf, waitingFor } from '../occasion.loaders';

@ObjectType({ description: 'Seats kept for one municipality until the quotas are released.' })
export class SeatQuota {
  @Field(() => OrgUnit)
  municipality: OrgUnit;

  @Field(() => Int)
  seats: number;
}

const UPCOMING = `select occasion.id from occasion where period_end >= $1 and ($2::uuid is null or exists (
  select from programme_for target join unit_within within on within.unit = target.unit
  where target.programme = occasion.programme and within.whole = $2))
  order by coalesce((select min(starts_at) from session where session.occasion = occasion.id and starts_at >= $1::date), period_end), id limit 200`;

@Resolver(() => Occasion)
export class OccasionResolver {
  @Query(() => [Occasion], { description: 'Occasions not yet over, the one with the nearest session first; of one municipality (its id) where told.' })
  async upcoming(@Arg('municipality', () => ID, { nullable: true }) municipality: string | null, @Ctx() context: Context): Promise<Occasion[]> {
    return context.read(async (manager) => {
      const rows: { id: string }[] = await manager.query(UPCOMING, [today(), municipality ?? null]);
      const found = byKey(await manager.find(Occasion, { where: { id: In(rows.map(({ id }) => id)) } }), (occasion) => occasion.id);
      return rows.flatMap(({ id }) => found.get(id) ?? []);
    });
  }

  @Query(() => Occasion, { nullable: true })
  async occasion(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Occasion | undefined> {
    return occasionById(context).load(id);
  }

  @FieldResolver(() => Programme)
  async programme(@Root() occasion: Occasion, @Ctx() context: Context): Promise<Programme> {
    return (await programmeById(context).load(occasion.programmeId))!;
  }

  @FieldResolver(() => [Session])
  async sessions(@Root() occasion: Occasion, @Ctx() context: Context): Promise<Session[]> {
    return (await sessionsOf(context).load(occasion.id)) ?? [];
  }

  @FieldResolver(() => Int, { description: 'People waiting for a seat.' })
  async waitingList(@Root() occasion: Occasion, @Ctx() context: Context): Promise<number> {
    return (await waitingFor(context).load(occasion.id)) ?? 0;
  }

  @FieldResolver(() => [SeatQuota])
  async quotas(@Root() occasion: Occasion, @Ctx() context: Context): Promise<SeatQuota[]> {
    const rows = (await quotasOf(context).load(occasion.id)) ?? [];
    return rows.map(({ organisation, seats }) => ({ municipality: OrgUnit.of(organisation), seats }));
  }
}

@Resolver(() => Programme)
export class OccasionsOfProgramme {
  @FieldResolver(() => [Occasion])
  async occasions(@Root() programme: Programme, @Ctx() context: Context): Promise<Occasion[]> {
    return (await occasionsOf(context).load(programme.id)) ?? [];
  }
}

export const occasionReferences = {
  Occasion: ({ id }: { id: string }, context: Context) => occasionById(context).load(id),
  Session: ({ id }: { id: string }, context: Context) =>
    loader<Session>(context, 'session by id', async (manager, ids) =>
      byKey(await manager.find(Session, { where: { id: In(ids) } }), (session) => session.id)).load(id),
};
