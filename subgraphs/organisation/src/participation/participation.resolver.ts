import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { referenceDay } from '@samlar/disclosure/reference-day';
import { today } from '@samlar/subgraph/clock';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Absence, GenderCount } from '@samlar/subgraph/value-types';
import { countedDay, headcountAt } from '../headcount.loaders';
import { Municipality } from '../org-unit';
import { orgUnitById } from '../org-unit.loaders';
import { AffectedHeadcount } from './participation';
import { nestedParts, ParticipationScope, widestScope, type Part } from './participation.rules';

const PARTS = `select unit, organisation, scope from participation
  where period_start <= $1 and (period_end is null or period_end >= $1)`;

const partsOf = (context: Context) =>
  loader<Part[]>(context, 'participation', async (manager, organisations) =>
    groupedBy(organisations, await manager.query(`${PARTS} and organisation = any($2)`, [today(), organisations]), (part: Part) => part.organisation));

/** A part that is hidden in one table stays hidden in the sum: the others would give it away. */
function add(counts: GenderCount[]): GenderCount {
  const sums = (['total', 'women', 'men', 'unspecified'] as const).map((part) => [
    part, counts.some((count) => count[part] === null) ? null : counts.reduce((sum, count) => sum + count[part]!, 0),
  ]);
  const absence = sums.some(([, value]) => value === null) ? Absence.SUPPRESSED : null;
  return Object.assign(new GenderCount(), Object.fromEntries(sums), { absence });
}

@Resolver()
export class ParticipationResolver {
  @Directive('@tag(name: "research")')
  @Query(() => AffectedHeadcount, { description: 'Everyone the programme reaches on a day, overlap of its tables explained.' })
  async affectedHeadcount(
    @Arg('at', () => DateScalar, { nullable: true }) at: string | null,
    @Ctx() context: Context,
  ): Promise<AffectedHeadcount> {
    const day = countedDay(context, at);
    // The union counts everybody's people: at a free day only for those who see them all.
    const unionDay = context.viewer.reach === 'association' || context.viewer.reach === 'system' ? day : referenceDay(day < today() ? day : today());
    const { parts, unique } = await context.read(async (manager) => {
      const found: Part[] = await manager.query(PARTS, [day]);
      const [row] = await manager.query('select * from union_headcount($1, $2)', [found.map((part) => part.unit), unionDay]);
      return { parts: found, unique: GenderCount.of(row.women, row.men, row.unspecified) };
    });
    const scopes = await Promise.all(parts.map(async (part) => ({
      unit: (await orgUnitById(context).load(part.unit))!,
      scope: part.scope,
      headcount: (await headcountAt(context, day).load(part.unit))!.employees,
    })));
    const byUnit = new Map(scopes.map((scope) => [scope.unit.id, scope]));
    return {
      scopes: scopes.sort((a, b) => a.scope.localeCompare(b.scope) || a.unit.name.localeCompare(b.unit.name, 'sv')),
      sum: add(scopes.map((scope) => scope.headcount)),
      unique,
      overlaps: nestedParts(parts).map(({ part, inside }) => ({
        part: byUnit.get(part)!.unit, inside: byUnit.get(inside)!.unit, people: byUnit.get(part)!.headcount.total ?? 0,
      })),
    };
  }
}

@Resolver(() => Municipality)
export class ParticipationOfMunicipality {
  @FieldResolver(() => ParticipationScope)
  async participation(@Root() municipality: Municipality, @Ctx() context: Context): Promise<ParticipationScope> {
    return widestScope((await partsOf(context).load(municipality.id)) ?? []);
  }
}
