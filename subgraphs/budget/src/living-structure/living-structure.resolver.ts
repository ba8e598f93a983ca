import { ArrayMaxSize, ArrayUnique, IsUUID, ValidateNested } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { NamedValue, Refused } from '@samlar/subgraph/value-types';
import { OrgUnit, stub } from '../foreign';
import { Project } from '../project';
import { projectById } from '../project.loaders';
import { closeProject } from './close-project';
import { LivingStructure } from './living-structure';
import { structuresOf, takersOf } from './living-structure.loaders';
import { refuse, say } from './living-structure.messages';

@InputType()
export class HandoverInput {
  @IsUUID()
  @Field(() => ID, { description: 'A living structure of the project.' })
  structure: string;

  @IsUUID()
  @Field(() => ID, { description: 'One of the project’s `handoverUnits`.' })
  handoverTo: string;
}

@InputType()
export class CloseProjectInput {
  @Field(() => ID)
  project: string;

  @ArrayMaxSize(500)
  @ArrayUnique(({ structure }: HandoverInput) => structure, { message: 'one handover for each structure' })
  @ValidateNested({ each: true })
  @Field(() => [HandoverInput])
  handovers: HandoverInput[];
}

@ObjectType({ description: 'The project is closed; what lives on has its new owners.' })
export class ProjectClosed {
  @Field(() => Project)
  project: Project;
}

@ObjectType({ description: 'The project stays open: some of what lives on has nobody to take it over.' })
export class HandoverMissing {
  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'Swedish; the code and values say the same in any language.' })
  message: string;

  @Field(() => [NamedValue])
  values: NamedValue[];

  @Field(() => [LivingStructure])
  structures: LivingStructure[];
}

export const CloseProjectResult = createUnionType({
  name: 'CloseProjectResult',
  types: () => [ProjectClosed, HandoverMissing, Refused] as const,
  resolveType: (value) => value.constructor.name,
});

@Resolver(() => LivingStructure)
export class LivingStructureResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The organisation that has it while the project runs.' })
  organisation(@Root() structure: LivingStructure): OrgUnit {
    return stub(OrgUnit, structure.organisation);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Who owns it since the project was closed.' })
  handedOverTo(@Root() structure: LivingStructure): OrgUnit | null {
    return structure.handedOverTo === null ? null : stub(OrgUnit, structure.handedOverTo);
  }

  @Access('money:write')
  @Mutation(() => CloseProjectResult, { description: 'Closes a project; every structure that lives must be handed over to an org unit. Nothing is deleted or ended.' })
  async closeProject(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => CloseProjectInput) input: CloseProjectInput, @Ctx() context: Context): Promise<typeof CloseProjectResult> {
    const done = await closeProject(context, key, { project: input.project, handovers: input.handovers.map(({ structure, handoverTo }) => ({ structure, handoverTo })) });
    if (done.refused) return refuse(done.refused, done.subject ?? done.project, done.values);
    if (!done.missing) return Object.assign(new ProjectClosed(), { project: await projectById(context).load(done.project) });
    const structures = ((await structuresOf(context).load(done.project)) ?? []).filter(({ id }) => done.missing!.includes(id));
    return Object.assign(new HandoverMissing(), say('HANDOVER_MISSING', { count: done.missing.length }), { structures });
  }
}

@Resolver(() => Project)
export class LivingStructuresOfProject {
  @Access('money:read')
  @FieldResolver(() => [LivingStructure], { description: 'What lives on when the project is over, within reach; empty for a project that is no programme frame.' })
  async livingStructures(@Root() project: Project, @Ctx() context: Context): Promise<LivingStructure[]> {
    return (await structuresOf(context).load(project.id)) ?? [];
  }

  @Access('money:write')
  @FieldResolver(() => [OrgUnit], { description: 'Units that may take over: those that bear projects’ costs, those that have the structures, and the project’s owner.' })
  async handoverUnits(@Root() project: Project, @Ctx() context: Context): Promise<OrgUnit[]> {
    return ((await takersOf(context).load(project.id)) ?? []).map(({ unit }) => stub(OrgUnit, unit));
  }
}
