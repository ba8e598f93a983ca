import { Ctx, Directive, Field, FieldResolver, Int, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Project } from '../project';

export enum MobilityDirection {
  IN = 'IN',
  OUT = 'OUT',
}
registerEnumType(MobilityDirection, { name: 'MobilityDirection', description: 'Guests coming, or participants going.' });

@Directive('@tag(name: "research")')
@ObjectType({ description: 'Participants of a transnational event (C08).' })
export class Mobility {
  @Field(() => String)
  event: string;

  @Field(() => MobilityDirection)
  direction: MobilityDirection;

  @Field(() => Boolean)
  financed: boolean;

  @Field(() => Int)
  participants: number;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A project’s mobilities against what it has promised; only financed ones count.' })
export class MobilitySummary {
  @Field(() => Int, { nullable: true })
  minimum: number | null;

  @Field(() => Int)
  financed: number;

  @Field(() => Int)
  notFinanced: number;

  @Field(() => [Mobility])
  mobilities: Mobility[];
}

const mobilitiesOf = (context: Context) =>
  loader<Mobility[]>(context, 'mobilities', async (manager, projects) =>
    groupedBy(projects, await manager.query('select project, event, direction, financed, participants from mobility where project = any($1) order by event', [projects]),
      (row: { project: string }) => row.project) as never);


@Resolver(() => Project)
export class MobilityOfProject {
  @FieldResolver(() => MobilitySummary)
  async mobilities(@Root() project: Project, @Ctx() context: Context): Promise<MobilitySummary> {
    const mobilities = (await mobilitiesOf(context).load(project.id)) ?? [];
    const sum = (financed: boolean): number =>
      mobilities.filter((each) => each.financed === financed).reduce((total, each) => total + each.participants, 0);
    return { minimum: project.minimumMobilities, financed: sum(true), notFinanced: sum(false), mobilities };
  }
}
