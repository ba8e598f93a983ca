import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { MINIMUM_GROUP } from '../group-size';
import { OrgUnit } from '../org-unit';
import { Wave } from '../wave';
import { WaveUnitKind } from '../wave-unit';

@ObjectType({ description: 'A unit a wave covers.' })
export class WaveUnitInvited {
  unitId: string;

  @Field(() => WaveUnitKind)
  kind: WaveUnitKind;

  @Field(() => Int, { description: 'Invited to the unit itself; those below it not counted.' })
  invited: number;

  @Field(() => String, { nullable: true, description: 'What a supplier’s report calls it.' })
  label: string | null;
}

interface Row extends WaveUnitInvited {
  wave: string;
}

const unitsOf = (context: Context) =>
  loader<Row[]>(context, 'units of wave', async (manager, waves) =>
    groupedBy(waves, await manager.query(
      'select wave, unit as "unitId", kind, invited, label from wave_unit where wave = any($1) order by invited desc, unit limit 5000', [waves]),
    (row: Row) => row.wave));

interface Progress {
  wave: string;
  answered: number;
}

/** The whole's count of answers that have left the box; it moves in sevens, which is as closely as anyone may follow it. */
const progressOf = (context: Context) =>
  loader<Progress>(context, 'answers of wave', async (manager, waves) => {
    const rows: Progress[] = await manager.query(
      `select u.wave, r.respondents as answered from wave_unit u cross join lateral respondents(u.wave) r
       where u.wave = any($1) and u.parent is null and r.unit = u.unit`, [waves]);
    return new Map(rows.map((row) => [row.wave, row]));
  });

@Resolver(() => Wave)
export class UnitsOfWave {
  @Access('culture:run')
  @FieldResolver(() => [WaveUnitInvited], { description: 'The units of the wave, most invited first.' })
  async units(@Root() wave: Wave, @Ctx() context: Context): Promise<WaveUnitInvited[]> {
    return (await unitsOf(context).load(wave.id))!;
  }

  @Access('culture:run')
  @FieldResolver(() => Int, { nullable: true, description: 'Answers so far in the whole wave; null below seven. It moves a few at a time, to tell nothing of when anyone answered.' })
  async answered(@Root() wave: Wave, @Ctx() context: Context): Promise<number | null> {
    const answered = (await progressOf(context).load(wave.id))?.answered ?? 0;
    return answered < MINIMUM_GROUP ? null : answered;
  }
}

@Resolver(() => WaveUnitInvited)
export class WaveUnitInvitedResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Null for the whole, which is no unit of the organisation.' })
  unit(@Root() row: WaveUnitInvited): OrgUnit | null {
    return row.kind === WaveUnitKind.REGION ? null : OrgUnit.of(row.unitId);
  }
}
