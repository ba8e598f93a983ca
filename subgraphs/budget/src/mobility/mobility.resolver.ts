import { randomUUID } from 'node:crypto';
import { IsNotEmpty, Min } from 'class-validator';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Project } from '../project';
import { projectById } from '../project.loaders';
import { mobilityTotals } from './mobility.rules';

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

  @Field(() => Int, { nullable: true, description: 'Financed ones still to come before the promise is kept; null where nothing is promised.' })
  missing: number | null;

  @ListSize(50)
  @Field(() => [Mobility])
  mobilities: Mobility[];
}

const mobilitiesOf = (context: Context) =>
  loader<Mobility[]>(context, 'mobilities', async (manager, projects) =>
    groupedBy(projects, await manager.query('select project, event, direction, financed, participants from mobility where project = any($1) order by event', [projects]),
      (row: { project: string }) => row.project) as never);

@InputType()
export class RecordMobilityInput {
  @Field(() => ID)
  project: string;

  @IsNotEmpty({ message: 'name the event' })
  @Field(() => String)
  event: string;

  @Field(() => MobilityDirection)
  direction: MobilityDirection;

  @Field(() => Boolean)
  financed: boolean;

  @Min(1)
  @Field(() => Int)
  participants: number;
}

@Resolver(() => Project)
export class MobilityOfProject {
  @FieldResolver(() => MobilitySummary)
  async mobilities(@Root() project: Project, @Ctx() context: Context): Promise<MobilitySummary> {
    const mobilities = (await mobilitiesOf(context).load(project.id)) ?? [];
    return { minimum: project.minimumMobilities, ...mobilityTotals(mobilities, project.minimumMobilities), mobilities };
  }

  @Access('money:write')
  @Mutation(() => Project, { nullable: true, description: 'Participants of an event; null where there is no such project.' })
  async recordMobility(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => RecordMobilityInput) input: RecordMobilityInput, @Ctx() context: Context): Promise<Project | null> {
    const { project, event, direction, financed, participants } = input;
    await runCommand(context, 'recordMobility', key, async (manager) => {
      await manager.query(
        `insert into mobility (id, project, event, direction, financed, participants) select $1, id, $3, $4, $5, $6 from project where id = $2`,
        [randomUUID(), project, event, direction, financed, participants]);
      return { project };
    });
    return (await projectById(context).load(project)) ?? null;
  }
}
