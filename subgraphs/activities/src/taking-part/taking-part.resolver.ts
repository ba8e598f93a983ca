import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loader, type Context } from '@samlar/subgraph/context';
import { Person } from '../person';

/** By person; only those whose part the viewer may know of: the rows of participants decide. */
const takingPart = (context: Context) =>
  loader<boolean>(context, 'taking part', async (manager, people) => {
    const rows: { person: string; part: boolean }[] = await manager.query(
      `with seen as (select person from participant where person = any($1))
       select seen.person, found.person is not null as part from seen
       left join taking_part((select array_agg(person) from seen)) found on found.person = seen.person`, [people]);
    return new Map(rows.map(({ person, part }) => [person, part]));
  });

@Resolver(() => Person)
export class TakingPartOfPerson {
  @FieldResolver(() => Boolean, { nullable: true, description: 'Has a place in an activity or a base group, or has asked for one; null where the viewer may not know, or the person is not on the staff told of.' })
  async takesPart(@Root() person: Person, @Ctx() context: Context): Promise<boolean | null> {
    return (await takingPart(context).load(person.id)) ?? null;
  }
}
