import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, Float, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Perspective } from '../programme';
import { Occasion } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { refuse } from './occasion.messages';
import { planOccasion, publishOccasion, type PlanOutcome } from './plan-occasion';

@InputType()
export class SessionInput {
  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => Boolean, { nullable: true })
  overnight?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Training days it counts as; 1 unless told.' })
  @IsOptional()
  @Min(0.5)
  days?: number | null;
}

@InputType()
export class SeatQuotaInput {
  @Field(() => ID)
  @IsUUID('all')
  organisation: string;

  @Field(() => Int)
  seats: number;
}

@InputType()
export class PlanOccasionInput {
  @Field(() => ID)
  programme: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(200)
  title: string;

  @Field(() => Int, { nullable: true })
  block?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  capacity?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  minimum?: number | null;

  @Field(() => [SessionInput])
  @ArrayMaxSize(60)
  sessions: SessionInput[];

  @Field(() => [SeatQuotaInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  quotas?: SeatQuotaInput[] | null;

  @Field(() => Date, { nullable: true })
  quotasReleasedAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'True unless told.' })
  needsApproval?: boolean | null;
}

@InputType()
export class PerspectiveInput {
  @Field(() => Perspective)
  perspective: Perspective;

  @Field(() => String, { description: 'How the occasion covers it.' })
  @MaxLength(500)
  covered: string;
}

@ObjectType({ description: 'How an occasion covers a perspective.' })
export class CoveredPerspective {
  @Field(() => Perspective)
  perspective: Perspective;

  @Field(() => String)
  covered: string;
}

export const OccasionResult = createUnionType({ name: 'OccasionResult', types: () => [Occasion, Refused] as const, resolveType: (value) => value.constructor.name });

const perspectivesOf = (context: Context) =>
  loader<CoveredPerspective[]>(context, 'perspectives of occasion', async (manager, occasions) => {
    const rows: (CoveredPerspective & { occasion: string })[] = await manager.query(
      'select occasion, perspective, covered from occasion_perspective where occasion = any($1) order by perspective', [occasions]);
    return groupedBy(occasions, rows, (row) => row.occasion);
  });

@Resolver(() => Occasion)
export class PlanOccasionResolver {
  @FieldResolver(() => [CoveredPerspective])
  async perspectives(@Root() occasion: Occasion, @Ctx() context: Context): Promise<CoveredPerspective[]> {
    return (await perspectivesOf(context).load(occasion.id)) ?? [];
  }

  @Access('activities:plan')
  @Mutation(() => OccasionResult, { description: 'Plans an occasion; only planners see it until it is published.' })
  async planOccasion(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => PlanOccasionInput) input: PlanOccasionInput, @Ctx() context: Context): Promise<typeof OccasionResult> {
    return answered(await planOccasion(context, key, input), input.programme, context);
  }

  @Access('activities:plan')
  @Mutation(() => OccasionResult, { description: 'Publishes an occasion that covers the perspectives its programme asks for.' })
  async publishOccasion(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('occasion', () => ID) occasion: string,
    @Arg('perspectives', () => [PerspectiveInput], { defaultValue: [] }) perspectives: PerspectiveInput[], @Ctx() context: Context,
  ): Promise<typeof OccasionResult> {
    return answered(await publishOccasion(context, key, { occasion, perspectives }), occasion, context);
  }
}

async function answered(done: PlanOutcome, subject: string, context: Context): Promise<typeof OccasionResult> {
  if (done.refused) return refuse(done.refused, subject, done.values);
  return (await occasionById(context).load(done.occasion!))!;
}
