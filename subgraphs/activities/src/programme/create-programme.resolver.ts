import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, Float, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { ROLES } from '@samlar/viewer/rights';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Perspective, Programme } from '../programme';
import { programmeById } from '../programme.loaders';
import { createProgramme } from './create-programme';
import { refuse } from './programme.messages';
import { PROGRAMME_TEMPLATES } from './programme-templates';

@ObjectType({ description: 'A part of a template.' })
export class TemplatePart {
  @Field(() => String)
  title: string;

  @Field(() => Float, { nullable: true })
  days: number | null;

  @Field(() => Boolean)
  overnight: boolean;

  @Field(() => Boolean, { description: 'Taken in a term of its own.' })
  ofTerm: boolean;

  @Field(() => Float, { nullable: true })
  credits: number | null;

  @Field(() => Boolean)
  elective: boolean;
}

@ObjectType({ description: 'A shape to make programmes of: days 1 + 2 + 1, sessions in groups, blocks a term each.' })
export class ProgrammeTemplate {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The part of the plan the shape is from.' })
  source: string;

  @Field(() => [String])
  audience: string[];

  @Field(() => Int, { nullable: true })
  trainers: number | null;

  @Field(() => Int, { nullable: true })
  groupSize: number | null;

  @Field(() => Int, { nullable: true })
  groupMinimum: number | null;

  @Field(() => Int, { nullable: true })
  rounds: number | null;

  @Field(() => Int, { nullable: true, description: 'Sessions each group has.' })
  sessions: number | null;

  @Field(() => Boolean, { description: 'Whoever completes it gets the competence it trains.' })
  grants: boolean;

  @Field(() => [Perspective])
  perspectives: Perspective[];

  @Field(() => [TemplatePart])
  parts: TemplatePart[];
}

@InputType()
export class ProgrammePartInput {
  @Field(() => String)
  @MaxLength(200)
  title: string;

  @Field(() => String, { nullable: true, description: '`vt 2013` or `ht 2013`.' })
  term?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0.5)
  @Max(30)
  days?: number | null;

  @Field(() => Boolean, { nullable: true })
  overnight?: boolean | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @Min(0.5)
  @Max(120)
  credits?: number | null;

  @Field(() => String, { nullable: true, description: 'The university that awards the credits.' })
  @IsOptional()
  @MaxLength(200)
  awardedBy?: string | null;

  @Field(() => Boolean, { nullable: true })
  elective?: boolean | null;
}

@InputType()
export class CreateProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'Decides what competence it trains; the rest is as written here.' })
  template?: string | null;

  @Field(() => String)
  @MaxLength(200)
  title: string;

  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar, { nullable: true })
  end?: string | null;

  @Field(() => [ID], { description: 'Municipalities or units whose people it is open to.' })
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  units: string[];

  @Field(() => [String], { description: 'Roles it is meant for, as in `Role`; MANAGER for any manager.' })
  @ArrayMaxSize(10)
  @IsIn([...ROLES, 'MANAGER'], { each: true })
  audience: string[];

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  plannedParticipants?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  eligible?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  trainers?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  groupSize?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  groupMinimum?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  rounds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Groups planned, where each has the template’s number of sessions.' })
  @IsOptional()
  @Min(1)
  groups?: number | null;

  @Field(() => [Perspective], { defaultValue: [] })
  perspectives: Perspective[];

  @Field(() => Boolean, { defaultValue: false, description: 'Its occasions are published only when their four areas of accessibility are answered.' })
  accessibilityFirst: boolean;

  @Field(() => [ProgrammePartInput])
  @ArrayMaxSize(20)
  parts: ProgrammePartInput[];
}

export const ProgrammeResult = createUnionType({ name: 'ProgrammeResult', types: () => [Programme, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver()
export class CreateProgrammeResolver {
  @Access('activities:plan')
  @Query(() => [ProgrammeTemplate], { description: 'The shapes new programmes can be made of.' })
  programmeTemplates(): readonly ProgrammeTemplate[] {
    return PROGRAMME_TEMPLATES;
  }

  @Access('activities:plan')
  @Mutation(() => ProgrammeResult, { description: 'Makes a programme, from nothing or in the shape of a template.' })
  async createProgramme(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => CreateProgrammeInput) input: CreateProgrammeInput, @Ctx() context: Context): Promise<typeof ProgrammeResult> {
    const done = await createProgramme(context, key, input);
    return done.refused ? refuse(done.refused, done.subject ?? null, done.values) : (await programmeById(context).load(done.programme!))!;
  }
}
