import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { Municipality } from '../org-unit';
import { Person } from '../person';
import { personById } from '../person.loaders';

@ObjectType({ description: 'What a participating municipality lacks to be led through the programme (A03).' })
export class MandateGap {
  @Field(() => Municipality)
  municipality: Municipality;

  @Field(() => Boolean, { description: 'It takes part as a whole and no mandate is recorded.' })
  withoutMandate: boolean;

  @Field(() => Boolean, { description: 'No primary contact person is recorded with a mandate; exactly one is asked for.' })
  withoutContact: boolean;

  @Field(() => Boolean, { description: 'No steering group, and no management group that acts as one.' })
  withoutSteering: boolean;
}

const GAPS = `
  select p.organisation as id, bool_or(p.scope = 'WHOLE_MUNICIPALITY') and m.organisation is null as "withoutMandate",
         m.contact_person is null as "withoutContact",
         not exists (select from governance_body g where g.organisation = p.organisation and g.kind <> 'WORKING'
           and g.period_start <= $1 and (g.period_end is null or g.period_end >= $1)) as "withoutSteering"
  from participation p join org_unit u on u.id = p.organisation and u.kind = 'MUNICIPALITY' left join mandate m on m.organisation = p.organisation
  where p.period_start <= $1 and (p.period_end is null or p.period_end >= $1)
  group by p.organisation, m.organisation, m.contact_person`;

/** Managers in one answer, at most. */
const MOST = 500;

const expectedManagers = (context: Context) =>
  loader<string[]>(context, 'expected managers', async (manager, municipalities) => {
    const rows: { organisation: string; person: string }[] = await manager.query(
      `select distinct e.organisation, e.person from employment e join mandate m on m.organisation = e.organisation and m.participation_mandatory_for_managers
       where e.organisation = any($1) and e.manager_level is not null and e.period_start <= $2 and (e.period_end is null or e.period_end >= $2) order by 1, 2`,
      [municipalities, today()]);
    return new Map([...groupedBy(municipalities, rows, (row) => row.organisation)].map(([id, found]) => [id, found.map(({ person }) => person)]));
  });

@Resolver(() => Municipality)
export class MandateGapsResolver {
  @Access('people:read')
  @Query(() => [MandateGap], { description: 'Participating municipalities that lack a mandate, a contact person or a steering group, by name; those within reach.' })
  async mandateGaps(@Ctx() context: Context): Promise<MandateGap[]> {
    const { viewer } = context;
    return context.read(async (manager) => {
      const rows: (Omit<MandateGap, 'municipality'> & { id: string })[] = await manager.query(GAPS, [today()]);
      const lacking = rows.filter((row) => (row.withoutMandate || row.withoutContact || row.withoutSteering)
        && (viewer.reach !== 'organisation' || viewer.organisation === row.id));
      const units = await manager.find(Municipality, { where: { id: In(lacking.map(({ id }) => id)) }, order: { name: 'ASC' } });
      return units.map((municipality) => ({ ...lacking.find(({ id }) => id === municipality.id)!, municipality }));
    });
  }

  @Access('people:read')
  @FieldResolver(() => [Person], { description: `Managers on record for whom participation is mandatory, enrolled or not; \`after\` is the last id one has. At most ${MOST}.` })
  async mandatoryManagers(
    @Root() municipality: Municipality,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => ID, { nullable: true }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Person[]> {
    if (first !== null && first !== undefined && (first < 1 || first > MOST)) throw badInput(`"first" must be 1 to ${MOST}.`);
    const ids = ((await expectedManagers(context).load(municipality.id)) ?? []).filter((id) => !after || id > after).slice(0, first ?? MOST);
    return (await Promise.all(ids.map((id) => personById(context).load(id)))).filter((each) => each !== undefined);
  }
}
