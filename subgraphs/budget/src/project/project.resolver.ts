import { Arg, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Money, Period } from '@samlar/subgraph/value-types';
import { BudgetSummary, NOTHING, summary, type Amounts } from '../money';
import { Project } from '../project';
import { projectById } from '../project.loaders';

const totalOf = (context: Context) =>
  loader<Amounts>(context, 'project total', async (manager, ids) =>
    byKey<Amounts & { project: string }>(await manager.query('select * from project_total($1)', [ids]), (row) => row.project));

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A dated addition to a section of the application; the section itself is never overwritten (C01).' })
export class Clarification {
  @Field(() => String)
  section: string;

  @Field(() => String, { nullable: true, description: 'The section it points to.' })
  refersTo: string | null;

  @Field(() => DateScalar)
  datedOn: string;

  @Field(() => String)
  text: string;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A section of the application (C01).' })
export class ProjectSection {
  @Field(() => String)
  section: string;

  @Field(() => String)
  text: string;

  @Field(() => [Clarification])
  clarifications: Clarification[];
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'Another project with the same people (A26).' })
export class RelatedProject {
  @Field(() => String)
  name: string;

  @Field(() => String)
  owner: string;

  @Field(() => String)
  overlapNote: string;
}

const sectionsOf = (context: Context) =>
  loader<ProjectSection[]>(context, 'sections', async (manager, ids) => {
    const sections = await manager.query('select project, section, text from project_section where project = any($1) order by section', [ids]);
    const added = await manager.query(
      `select project, section, refers_to as "refersTo", dated_on::text as "datedOn", text from clarification where project = any($1) order by dated_on`, [ids]);
    const of = (project: string, section: string): Clarification[] =>
      added.filter((each: { project: string; section: string }) => each.project === project && each.section === section);
    return groupedBy(ids, sections.map((each: { project: string; section: string }) => ({ ...each, clarifications: of(each.project, each.section) })),
      (each: { project: string }) => each.project) as unknown as Map<string, ProjectSection[]>;
  });

const relatedTo = (context: Context) =>
  loader<RelatedProject[]>(context, 'related projects', async (manager, ids) =>
    groupedBy(ids, await manager.query('select project, name, owner, overlap_note as "overlapNote" from related_project where project = any($1) order by name', [ids]),
      (row: { project: string }) => row.project) as unknown as Map<string, RelatedProject[]>);

@Resolver(() => Project)
export class ProjectResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Project, { nullable: true })
  async project(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Project | undefined> {
    return projectById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @Query(() => [Project])
  async projects(@Ctx() context: Context): Promise<Project[]> {
    return context.read((manager) => manager.find(Project, { order: { name: 'ASC' } }));
  }

  @FieldResolver(() => Period)
  period(@Root() project: Project): Period {
    return Period.of(project.periodStart, project.periodEnd);
  }

  @FieldResolver(() => BudgetSummary)
  async budget(@Root() project: Project, @Ctx() context: Context): Promise<BudgetSummary> {
    return summary((await totalOf(context).load(project.id)) ?? NOTHING, project.coFinancingMinor, project.currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The total the document states; null where it states none.' })
  declaredTotal(@Root() project: Project): Money | null {
    return project.declaredTotalMinor === null ? null : Money.of(project.declaredTotalMinor, project.currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'declared − computed, shown and never corrected (A42).' })
  async totalDifference(@Root() project: Project, @Ctx() context: Context): Promise<Money | null> {
    if (project.declaredTotalMinor === null) return null;
    const { planned } = (await totalOf(context).load(project.id)) ?? NOTHING;
    return Money.of(BigInt(project.declaredTotalMinor) - BigInt(planned), project.currency);
  }

  @FieldResolver(() => [ProjectSection])
  async sections(@Root() project: Project, @Ctx() context: Context): Promise<ProjectSection[]> {
    return (await sectionsOf(context).load(project.id)) ?? [];
  }

  @FieldResolver(() => [RelatedProject])
  async relatedProjects(@Root() project: Project, @Ctx() context: Context): Promise<RelatedProject[]> {
    return (await relatedTo(context).load(project.id)) ?? [];
  }
}

export const projectReferences = {
  Project: ({ id }: { id: string }, context: Context) => projectById(context).load(id),
};
