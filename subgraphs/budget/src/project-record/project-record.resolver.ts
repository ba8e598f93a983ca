import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Project } from '../project';
import { FundedProject, ProjectSection, RelatedProject } from './project-record';
import { recordOf, relatedTo, sectionsOf } from './project-record.loaders';

@Resolver(() => Project)
export class ProjectRecordResolver {
  @FieldResolver(() => FundedProject, { description: 'What the funder’s record says beside its texts.' })
  async record(@Root() project: Project, @Ctx() context: Context): Promise<FundedProject> {
    return (await recordOf(context).load(project.id))!;
  }

  @ListSize(10)
  @FieldResolver(() => [ProjectSection], { description: 'The sections the record has, in its order.' })
  async sections(@Root() project: Project, @Ctx() context: Context): Promise<ProjectSection[]> {
    return (await sectionsOf(context).load(project.id)) ?? [];
  }

  @ListSize(10)
  @FieldResolver(() => [RelatedProject])
  async relatedProjects(@Root() project: Project, @Ctx() context: Context): Promise<RelatedProject[]> {
    return (await relatedTo(context).load(project.id)) ?? [];
  }
}
