import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { Refused } from '@samlar/subgraph/value-types';
import { Session } from '../occasion';
import { Person } from '../person';
import { Programme } from '../programme';
import { programmeById } from '../programme.loaders';
import { MetaReflection } from './meta-reflection';
import { refuse } from './meta-reflection.messages';
import { appointExternal, writeMetaReflection } from './write-meta-reflection';

interface ExternalRow {
  programme: string;
  person: string;
  comes_from: string;
}

const externalsOf = (context: Context) =>
  loader<ExternalRow[]>(context, 'externals of programme', async (manager, programmes) =>
    groupedBy(programmes, await manager.query('select programme, person, comes_from from external_reflector where programme = any($1) order by person', [programmes]), (row: ExternalRow) => row.programme));

const reflectionsOf = (context: Context) =>
  loader<MetaReflection[]>(context, 'meta-reflections', async (manager, sessions) =>
    groupedBy(sessions, await manager.find(MetaReflection, { where: { sessionId: In(sessions) }, order: { writtenAt: 'DESC' } }), (reflection) => reflection.sessionId));

const sessionById = (context: Context) =>
  loader<Session>(context, 'session by id', async (manager, ids) => byKey(await manager.find(Session, { where: { id: In(ids) } }), (session) => session.id));

@ObjectType({ description: 'Somebody from outside who reflects on a programme’s sessions.' })
export class ExternalReflector {
  @Field(() => Person)
  person: Person;

  @Field(() => String)
  comesFrom: string;

  programme: string;
}

@InputType()
export class AppointExternalInput {
  @Field(() => ID)
  programme: string;

  @Field(() => ID)
  @IsUUID('all')
  person: string;

  @Field(() => String, { description: 'Where the person comes from: a university, a firm.' })
  @MaxLength(200)
  comesFrom: string;
}

@InputType()
export class MetaReflectionInput {
  @Field(() => ID)
  @IsUUID('all')
  session: string;

  @Field(() => String)
  @MaxLength(4000)
  text: string;

  @Field(() => ID, { nullable: true, description: 'One’s own earlier reflection that this corrects.' })
  @IsOptional()
  @IsUUID('all')
  corrects?: string | null;
}

export const ExternalResult = createUnionType({ name: 'ExternalResult', types: () => [Programme, Refused] as const, resolveType: (value) => value.constructor.name });
export const MetaReflectionResult = createUnionType({ name: 'MetaReflectionResult', types: () => [Session, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => Session)
export class MetaReflectionResolver {
  @FieldResolver(() => [MetaReflection], { description: 'The newest first; for those who take part, the author and planners.' })
  async metaReflections(@Root() session: Session, @Ctx() context: Context): Promise<MetaReflection[]> {
    return (await reflectionsOf(context).load(session.id)) ?? [];
  }

  @Mutation(() => MetaReflectionResult, { description: 'Writes what one saw in a session as the programme’s external.' })
  async writeMetaReflection(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => MetaReflectionInput) input: MetaReflectionInput, @Ctx() context: Context): Promise<typeof MetaReflectionResult> {
    const done = await writeMetaReflection(context, key, input);
    return done.refused ? refuse(done.refused, input.session) : (await sessionById(context).load(done.id!))!;
  }

  @Access('activities:plan')
  @Mutation(() => ExternalResult, { description: 'Lets somebody from outside reflect on a programme’s sessions.' })
  async appointExternal(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AppointExternalInput) input: AppointExternalInput, @Ctx() context: Context): Promise<typeof ExternalResult> {
    const done = await appointExternal(context, key, input);
    return done.refused ? refuse(done.refused, input.programme) : (await programmeById(context).load(done.id!))!;
  }
}

@Resolver(() => Programme)
export class ExternalsOfProgramme {
  @FieldResolver(() => [ExternalReflector], { description: 'Those from outside who reflect on its sessions.' })
  async externals(@Root() programme: Programme, @Ctx() context: Context): Promise<ExternalReflector[]> {
    return ((await externalsOf(context).load(programme.id)) ?? []).map(({ person, comes_from }) =>
      Object.assign(new ExternalReflector(), { person: Person.of(person), comesFrom: comes_from, programme: programme.id }));
  }
}

@Resolver(() => ExternalReflector)
export class ExternalReflectorResolver {
  @FieldResolver(() => [FormerText], { description: 'Where the person was said to come from before, the newest first.' })
  async formerOrigins(@Root() external: ExternalReflector, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'external_reflector').load(`${external.programme} ${external.person.id}`)) ?? [];
  }
}

@Resolver(() => MetaReflection)
export class AuthorOfReflection {
  @FieldResolver(() => Person)
  author(@Root() reflection: MetaReflection): Person {
    return Person.of(reflection.authorId);
  }
}
