import { Field, ID, ObjectType } from 'type-graphql';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';

/** A unit that works for another municipality beside its host, for a time (A24). */
@ObjectType({ description: 'That a unit works for another municipality beside the one it belongs to, its host (A24).' })
export class UnitSharing {
  @Field(() => ID)
  id: string;

  unit: string;

  municipality: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null where it began before it was recorded.' })
  start: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while it runs.' })
  end: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it began before it was recorded.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended.' })
  endedBecause: string | null;

  sharedBy: string | null;

  endedBy: string | null;
}

const COLUMNS = `id, unit, municipality, period_start::text as start, period_end::text as "end", reason, ended_because as "endedBecause", shared_by as "sharedBy", ended_by as "endedBy"`;
const shown = (row: object): UnitSharing => Object.assign(new UnitSharing(), row);

export const sharingById = (context: Context) =>
  loader<UnitSharing>(context, 'unit sharing', async (manager, ids) => {
    const rows: UnitSharing[] = await manager.query(`select ${COLUMNS} from served_unit where id = any($1)`, [ids]);
    return byKey(rows.map(shown), ({ id }) => id);
  });

/** Those of each unit: running ones first, then the latest ended; fifty at most. */
export const sharingsOf = (context: Context) =>
  loader<UnitSharing[]>(context, 'unit sharings', async (manager, units) => {
    const rows: UnitSharing[] = await manager.query(
      `select ${COLUMNS} from (
         select *, row_number() over (partition by unit order by period_end desc nulls first, period_start desc nulls last, id) as place from served_unit where unit = any($1)) as placed
       where place <= 50 order by place`, [units]);
    return groupedBy(units, rows.map(shown), ({ unit }) => unit);
  });
