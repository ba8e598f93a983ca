import { ArrayMaxSize, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { Person } from '../person';
import { ConceptionMap, ConceptionMapVersion, ConceptLink } from './conception-map';
import { refuse } from './conception-map.messages';
import { drawConceptionMap, startConceptionMap, type MapOutcome } from './draw-conception-map';

const mapById = (context: Context) =>
  loader<ConceptionMap>(context, 'conception map by id', async (manager, ids) => byKey(await manager.find(ConceptionMap, { where: { id: In(ids) } }), (map) => map.id));

const mapsOf = (context: Context) =>
  loader<ConceptionMap[]>(context, 'conception maps', async (manager, occasions) =>
    groupedBy(occasions, await manager.find(ConceptionMap, { where: { occasionId: In(occasions) }, order: { startedAt: 'DESC' } }), (map) => map.occasionId));

const versionsOf = (context: Context) =>
  loader<ConceptionMapVersion[]>(context, 'conception map versions', async (manager, maps) =>
    groupedBy(maps, await manager.find(ConceptionMapVersion, { where: { mapId: In(maps) }, order: { version: 'DESC' } }), (version) => version.mapId));

const mayDraw = (context: Context) =>
  loader<boolean>(context, 'may draw maps', async (manager, occasions) => {
    const rows: { id: string; may: boolean }[] = await manager.query('select id, draws_maps(id) as may from unnest($1::text[]) as asked (id)', [occasions]);
    return new Map(rows.map(({ id, may }) => [id, may]));
  });

@InputType()
class DrawingInput {
  @Field(() => [String])
  @ArrayMaxSize(100)
  @MaxLength(80, { each: true })
  concepts: string[];

  @Field(() => [ConceptLink])
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  links: ConceptLink[];
}

@InputType()
export class StartConceptionMapInput extends DrawingInput {
  @Field(() => ID)
  occasion: string;

  @Field(() => String)
  @MaxLength(300)
  question: string;
}

@InputType()
export class DrawConceptionMapInput extends DrawingInput {
  @Field(() => ID)
  @IsUUID('all')
  map: string;

  @Field(() => Int, { description: 'The version one has drawn on.' })
  basedOn: number;
}

export const ConceptionMapResult = createUnionType({ name: 'ConceptionMapResult', types: () => [ConceptionMap, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => ConceptionMap)
export class ConceptionMapResolver {
  @Query(() => ConceptionMap, { nullable: true, description: 'For those who take part, planners and the programme’s externals.' })
  async conceptionMap(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ConceptionMap | undefined> {
    return mapById(context).load(id);
  }

  @FieldResolver(() => Occasion, { nullable: true })
  async occasion(@Root() map: ConceptionMap, @Ctx() context: Context): Promise<Occasion | undefined> {
    return occasionById(context).load(map.occasionId);
  }

  @FieldResolver(() => [ConceptionMapVersion], { description: 'Every version, the newest first.' })
  async versions(@Root() map: ConceptionMap, @Ctx() context: Context): Promise<ConceptionMapVersion[]> {
    return (await versionsOf(context).load(map.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may draw it on.' })
  async mayDraw(@Root() map: ConceptionMap, @Ctx() context: Context): Promise<boolean> {
    return (await mayDraw(context).load(map.occasionId)) ?? false;
  }

  @Mutation(() => ConceptionMapResult, { description: 'Starts a map of how one’s group understands something.' })
  async startConceptionMap(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => StartConceptionMapInput) input: StartConceptionMapInput, @Ctx() context: Context): Promise<typeof ConceptionMapResult> {
    return answered(await startConceptionMap(context, key, input), input.occasion, context);
  }

  @Mutation(() => ConceptionMapResult, { description: 'Draws a map on; the earlier versions stay.' })
  async drawConceptionMap(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => DrawConceptionMapInput) input: DrawConceptionMapInput, @Ctx() context: Context): Promise<typeof ConceptionMapResult> {
    return answered(await drawConceptionMap(context, key, input), input.map, context);
  }
}

@Resolver(() => ConceptionMapVersion)
export class ConceptionMapVersionResolver {
  @FieldResolver(() => Person)
  drawnBy(@Root() version: ConceptionMapVersion): Person {
    return Person.of(version.drawnById);
  }
}

@Resolver(() => Occasion)
export class ConceptionMapsOfOccasion {
  @FieldResolver(() => [ConceptionMap], { description: 'For those who take part, planners and the programme’s externals; the newest first.' })
  async conceptionMaps(@Root() occasion: Occasion, @Ctx() context: Context): Promise<ConceptionMap[]> {
    return (await mapsOf(context).load(occasion.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may draw conception maps in it.' })
  async mayDrawMaps(@Root() occasion: Occasion, @Ctx() context: Context): Promise<boolean> {
    return (await mayDraw(context).load(occasion.id)) ?? false;
  }
}

async function answered(done: MapOutcome, subject: string, context: Context): Promise<typeof ConceptionMapResult> {
  return done.refused ? refuse(done.refused, subject, done.values) : (await mapById(context).load(done.map!))!;
}
