import { Field, ObjectType } from 'type-graphql';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { OrgUnit } from './org-unit';

/** What a project can leave behind here; a base-group set goes by its organisation. */
export type HandoverKind = 'NETWORK' | 'MEETING_SERIES' | 'BASE_GROUP_SET' | 'PROGRAMME' | 'ROUND';

@ObjectType({ description: 'The project an activity began in is closed; the activity goes on (domain.md A01).' })
export class ActivityHandover {
  @Field(() => DateScalar, { description: 'The day the project was closed.' })
  closedOn: string;

  @Field(() => OrgUnit, { nullable: true, description: 'Who owns it since then; null where it stays with whoever arranges it.' })
  unit: OrgUnit | null;
}

const handoversOf = (context: Context) =>
  loader<ActivityHandover>(context, 'handovers', async (manager, keys) => {
    const rows: { key: string; closed_on: string; unit: string | null }[] = await manager.query(
      `select kind || ' ' || reference as key, closed_on::text, unit from handed_over where kind || ' ' || reference = any($1)`, [keys]);
    return new Map([...byKey(rows, ({ key }) => key)].map(([key, { closed_on, unit }]) =>
      [key, Object.assign(new ActivityHandover(), { closedOn: closed_on, unit: unit === null ? null : OrgUnit.of(unit) })]));
  });

/** Undefined while the project runs, and for what belongs to ordinary operations. */
export async function handoverOf(context: Context, kind: HandoverKind, reference: string): Promise<ActivityHandover | undefined> {
  return handoversOf(context).load(`${kind} ${reference}`);
}
