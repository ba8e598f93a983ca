import { Arg, createUnionType, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { thresholdFor } from '@samlar/disclosure/threshold';
import { loader, type Context } from '@samlar/subgraph/context';
import { notFound } from '@samlar/subgraph/errors';
import { ListSize } from '@samlar/subgraph/list-size';
import { Absence, Refused } from '@samlar/subgraph/value-types';
import { Municipality } from '../foreign';
import { answer } from '../refusal';
import { Ku8Summary, VisitFlow } from './exchange-types';
import { joinExchange, JoinExchangeInput } from './join-exchange';
import { publishedObservers, type ObserverCount, type PublishedObservers } from './published-observers.rules';

const JoinExchangeResult = createUnionType({ name: 'JoinExchangeResult', types: () => [Municipality, Refused] as const });

const joinedByCode = (context: Context) =>
  loader<Municipality>(context, 'joined municipality', async (manager, codes) => {
    const rows: { code: string; name: string }[] = await manager.query('select code, name from municipality where code = any($1)', [codes]);
    return new Map(rows.map(({ code, name }) => [code, Municipality.of(code, name)]));
  });

interface SummaryRow {
  code: string;
  given: number;
  received: number;
  observers: number;
  target: number;
  days: number | null;
  people: number | null;
}

/** `round` null: the latest. Municipalities that take no part are left out. */
const summaryIn = (context: Context, round: string | null) =>
  loader<Ku8Summary>(context, `ku8 summary ${round ?? 'latest'}`, async (manager, codes) => {
    const rows: SummaryRow[] = await manager.query(
      `with asked as (select id from round where $2::text is null or id = $2 order by starts desc limit 1)
       select c.code, c.observers, c.target, d.days, d.people,
              coalesce((select sum(visits)::int from visit_flow f, asked where f.round_id = asked.id and f.from_code = c.code), 0) as given,
              coalesce((select received from visit_count v, asked where v.round_id = asked.id and v.code = c.code), 0) as received
       from observer_count c left join asked on true left join observer_day_count d on d.code = c.code and d.round_id = asked.id
       where c.code = any($1)
         and ($2::text is null or exists (select from round_municipality r where r.round_id = $2 and r.code = c.code))`, [codes, round]);
    const published = await publishedTo(context);
    return new Map(rows.map((row) => [row.code, summary(row, published?.get(row.code))]));
  });

/** What research may know of each municipality's observers, asked once a request; null for anyone who works with them. */
async function publishedTo(context: Context): Promise<Map<string, PublishedObservers> | null> {
  if (context.viewer.audience !== 'research') return null;
  const once = loader<Map<string, PublishedObservers>>(context, 'published observers', async (manager, [key]) => {
    const counts: ObserverCount[] = await manager.query('select code, trained, observers as active from observer_count');
    return new Map([[key!, publishedObservers(counts)]]);
  });
  return (await once.load('all'))!;
}

function summary(row: SummaryRow, published: PublishedObservers | undefined): Ku8Summary {
  // No days at all is a zero; days of a handful of people would tell of each.
  const hidden = row.people !== null && row.people < thresholdFor('PERSONS');
  return Object.assign(new Ku8Summary(), {
    visitsGiven: row.given, visitsReceived: row.received, observers: published ? published.active : row.observers, observerTarget: row.target,
    observerDays: hidden ? null : (row.days ?? 0), observerDaysAbsence: hidden ? Absence.SUPPRESSED : null,
  });
}

const trainedIn = (context: Context) =>
  loader<number | null>(context, 'trained observers', async (manager, codes) => {
    const rows: { code: string; trained: number }[] = await manager.query('select code, trained from observer_count where code = any($1)', [codes]);
    const published = await publishedTo(context);
    return new Map(rows.map(({ code, trained }) => [code, published ? published.get(code)!.trained : trained]));
  });

@Resolver(() => Municipality)
export class MunicipalityExchange {
  @FieldResolver(() => Ku8Summary, { nullable: true, description: 'The municipality’s peer visits in a round, the latest unless told; null where it takes no part.' })
  async ku8(
    @Root() municipality: Municipality,
    @Arg('round', () => ID, { nullable: true }) round: string | null,
    @Ctx() context: Context,
  ): Promise<Ku8Summary | undefined> {
    return summaryIn(context, round ?? null).load(municipality.code);
  }

  // Whole, not by `label`: the stock planner takes every label as off, which would leave the imported figure in place for ever.
  @Directive('@override(from: "organisation")')
  @FieldResolver(() => Int, { nullable: true, description: 'Observers who have completed the basic training, counted from their records; null to research where they are too few to tell of.' })
  async trainedObservers(@Root() municipality: Municipality, @Ctx() context: Context): Promise<number | null> {
    const trained = await trainedIn(context).load(municipality.code);
    return trained === undefined ? 0 : trained;
  }

  @Directive('@tag(name: "research")')
  @ListSize(200)
  @Query(() => [VisitFlow], { description: 'Every ordered pair of the round’s municipalities, north to south, zeros included.' })
  async visitFlows(@Arg('round', () => ID) round: string, @Ctx() context: Context): Promise<VisitFlow[]> {
    const rows: { from_code: string; from_name: string; to_code: string; to_name: string; visits: number }[] = await context.read(async (manager) => {
      const [known] = await manager.query('select from round where id = $1', [round]);
      if (!known) throw notFound('round', round);
      return manager.query(
        `with place as (select m.* from round_municipality r join municipality m using (code) where r.round_id = $1)
         select f.code as from_code, f.name as from_name, t.code as to_code, t.name as to_name, coalesce(v.visits, 0) as visits
         from place f join place t on t.code <> f.code
         left join visit_flow v on v.round_id = $1 and v.from_code = f.code and v.to_code = t.code
         order by f.latitude desc, f.code, t.latitude desc, t.code`, [round]);
    });
    return rows.map((row) => Object.assign(new VisitFlow(), {
      from: Municipality.of(row.from_code, row.from_name), to: Municipality.of(row.to_code, row.to_name), visits: row.visits,
    }));
  }

  @Access('ku8:coordinate')
  @Mutation(() => JoinExchangeResult, { description: 'Takes a municipality into the exchange of visits, or corrects what is known of it.' })
  async joinExchange(
    @Arg('input', () => JoinExchangeInput) input: JoinExchangeInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Municipality | Refused> {
    return answer(await runCommand(context, 'joinExchange', key, (manager) => joinExchange(manager, context.viewer, input)), joinedByCode(context));
  }
}

export const exchangeReferences = {
  Municipality: ({ code }: { code: string }) => Municipality.of(code),
};
