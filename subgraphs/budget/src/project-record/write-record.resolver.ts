import { IsIn, IsNotEmpty, IsOptional, IsUrl, Matches, Min } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Project } from '../project';
import { projectById } from '../project.loaders';
import { RecordSection, SECTIONS } from './project-record';
import { refuse } from './project-record.messages';
import { addClarification, recordRelatedProject, registerProject, writeSection, type RecordOutcome } from './write-record';

@InputType()
export class RegisterProjectInput {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'small letters, digits and hyphens' })
  @Field(() => ID)
  id: string;

  @IsNotEmpty({ message: 'name the project' })
  @Field(() => String)
  name: string;

  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar, { nullable: true })
  end: string | null;

  @Field(() => String, { nullable: true })
  funder: string | null;

  @Field(() => String, { nullable: true })
  owner: string | null;

  @Field(() => String, { nullable: true })
  programmeArea: string | null;

  @Field(() => String, { nullable: true })
  region: string | null;

  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'four digits' })
  @Field(() => ID, { nullable: true })
  municipalityCode: string | null;

  @IsOptional()
  @Matches(/^\d{1,15}$/, { message: 'a whole number of öre' })
  @Field(() => String, { nullable: true })
  grantedMinor: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }, { message: 'a web address' })
  @Field(() => String, { nullable: true })
  englishLink: string | null;

  @IsOptional()
  @Min(0)
  @Field(() => Int, { nullable: true })
  minimumMobilities: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Networks, base groups, rounds and meetings that begin while it is open are its own.' })
  programmeFrame: boolean;
}

@InputType()
export class WriteSectionInput {
  @Field(() => ID)
  project: string;

  @IsIn(SECTIONS)
  @Field(() => RecordSection)
  section: RecordSection;

  @IsNotEmpty({ message: 'write the text' })
  @Field(() => String)
  text: string;
}

@InputType()
export class AddClarificationInput extends WriteSectionInput {
  @Field(() => RecordSection, { nullable: true, description: 'The other section it points to.' })
  refersTo: RecordSection | null;

  @Field(() => DateScalar)
  datedOn: string;
}

@InputType()
export class RecordRelatedProjectInput {
  @Field(() => ID)
  project: string;

  @IsNotEmpty({ message: 'name the project' })
  @Field(() => String)
  name: string;

  @IsNotEmpty({ message: 'name its owner' })
  @Field(() => String)
  owner: string;

  @Field(() => DateScalar, { nullable: true })
  start: string | null;

  @Field(() => DateScalar, { nullable: true })
  end: string | null;

  @Field(() => String, { nullable: true, description: 'The role to ask there; no name.' })
  contactRole: string | null;

  @IsNotEmpty({ message: 'say what the two have in common' })
  @Field(() => String)
  overlapNote: string;
}

export const ProjectResult = createUnionType({
  name: 'ProjectResult',
  types: () => [Project, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'Project'),
});

@Resolver()
export class WriteRecordResolver {
  @Access('money:write')
  @Mutation(() => ProjectResult)
  async registerProject(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => RegisterProjectInput) input: RegisterProjectInput, @Ctx() context: Context): Promise<typeof ProjectResult> {
    const { end = null, funder = null, owner = null, programmeArea = null, region = null, municipalityCode = null, grantedMinor = null, englishLink = null, minimumMobilities = null } = input;
    return answer(context, await registerProject(context, key, { ...input, end, funder, owner, programmeArea, region, municipalityCode, grantedMinor, englishLink, minimumMobilities }));
  }

  @Access('money:write')
  @Mutation(() => ProjectResult, { description: 'Writes a section that is not there; what is there is never overwritten.' })
  async writeSection(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => WriteSectionInput) input: WriteSectionInput, @Ctx() context: Context): Promise<typeof ProjectResult> {
    return answer(context, await writeSection(context, key, { ...input }));
  }

  @Access('money:write')
  @Mutation(() => ProjectResult, { description: 'Adds a dated clarification to a section.' })
  async addClarification(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AddClarificationInput) input: AddClarificationInput, @Ctx() context: Context): Promise<typeof ProjectResult> {
    return answer(context, await addClarification(context, key, { ...input, refersTo: input.refersTo ?? null }));
  }

  @Access('money:write')
  @Mutation(() => ProjectResult, { description: 'Puts another project with the same people on record.' })
  async recordRelatedProject(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => RecordRelatedProjectInput) input: RecordRelatedProjectInput, @Ctx() context: Context): Promise<typeof ProjectResult> {
    return answer(context, await recordRelatedProject(context, key, { ...input, start: input.start ?? null, end: input.end ?? null, contactRole: input.contactRole ?? null }));
  }
}

async function answer(context: Context, done: RecordOutcome): Promise<typeof ProjectResult> {
  if (done.refused) return refuse(done.refused, done.project, done.values);
  return (await projectById(context).load(done.project))!;
}
