import { IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import type { Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { Person } from '../person';
import { ledBy, mayAnswer, suggest, suggestUnnamed, takeSuggestionOn, type SuggestionOutcome } from './suggest';
import { Suggestion, SuggestionStep } from './suggestion';
import { refuse } from './suggestion.messages';
import { daysWaited, onward, stateOf, SuggestionState, SuggestionStepKind } from './suggestion.rules';

/** `condition` says what `$1` is. */
async function suggestions(context: Context, condition: string, value: string | null): Promise<Suggestion[]> {
  const rows: (Suggestion & { steps: object[] })[] = await context.read((manager) => manager.query(
    `select s.id, s.unit as "unitId", s.author as "authorId", s.text, s.voice, s.made_on::text as "madeOn", ${ledBy(2)} as led,
       coalesce(json_agg(json_build_object('step', t.step, 'text', t.text, 'takenOn', t.taken_on) order by t.number) filter (where t.step is not null), '[]') as steps
     from suggestion s left join suggestion_step t on t.suggestion = s.id where ${condition} group by s.id order by s.made_on desc, s.id limit 200`, [value, context.viewer.person]));
  return rows.map((row) => Object.assign(new Suggestion(), row, { steps: row.steps.map((step) => Object.assign(new SuggestionStep(), step)) }));
}

@InputType()
export class SuggestInput {
  @Field(() => ID, { description: 'The unit whose box it is.' })
  @IsUUID('all')
  unit: string;

  @Field(() => String)
  @MaxLength(2_000)
  text: string;
}

@InputType()
export class UnnamedSuggestionInput extends SuggestInput {
  @Field(() => Boolean, { description: 'It is a slip of paper somebody else wrote.' })
  paper: boolean;
}

@InputType()
export class SuggestionStepInput {
  @Field(() => ID)
  @IsUUID('all')
  suggestion: string;

  @Field(() => SuggestionStepKind)
  step: SuggestionStepKind;

  @Field(() => String)
  @MaxLength(2_000)
  text: string;
}

export const SuggestionResult = createUnionType({ name: 'SuggestionResult', types: () => [Suggestion, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @Query(() => [Suggestion], { description: 'Those in the boxes of the viewer’s organisation, the latest first; at most 200.' })
  async suggestions(@Ctx() context: Context): Promise<Suggestion[]> {
    return suggestions(context, 's.organisation = $1', context.viewer.organisation);
  }

  @FieldResolver(() => OrgUnit)
  unit(@Root() { unitId }: Suggestion): OrgUnit {
    return OrgUnit.of(unitId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where it was made in no name: then nobody knows.' })
  author(@Root() { authorId }: Suggestion): Person | null {
    return authorId === null ? null : Person.of(authorId);
  }

  @FieldResolver(() => SuggestionState)
  state(@Root() { steps }: Suggestion): SuggestionState {
    return stateOf(steps);
  }

  @FieldResolver(() => Int, { description: 'Days it waited for its first answer, or has waited.' })
  daysWaited(@Root() { madeOn, steps }: Suggestion): number {
    return daysWaited(madeOn, steps[0]?.takenOn ?? null, today());
  }

  @FieldResolver(() => [SuggestionStepKind], { description: 'What the viewer may do with it now; empty for those who may not.' })
  mayTake(@Root() { steps, led }: Suggestion, @Ctx() context: Context): SuggestionStepKind[] {
    return mayAnswer(context, led) ? [...onward(steps)] : [];
  }

  @Mutation(() => SuggestionResult, { description: 'Puts a suggestion in a unit’s box, in one’s own name.' })
  async suggest(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => SuggestInput) input: SuggestInput, @Ctx() context: Context): Promise<typeof SuggestionResult> {
    return answered(await suggest(context, key, input), input.unit, context);
  }

  @Mutation(() => SuggestionResult, { description: 'Puts a suggestion in a unit’s box in no name. Takes no idempotency key, which would tie it to its sender; sent twice it is one.' })
  async suggestUnnamed(@Arg('input', () => UnnamedSuggestionInput) input: UnnamedSuggestionInput, @Ctx() context: Context): Promise<typeof SuggestionResult> {
    return answered(await suggestUnnamed(context, input), input.unit, context);
  }

  @Mutation(() => SuggestionResult, { description: 'Answers a suggestion, tries it, keeps or drops it; for the unit’s own managers, those above them, and planners.' })
  async takeSuggestionOn(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => SuggestionStepInput) input: SuggestionStepInput, @Ctx() context: Context): Promise<typeof SuggestionResult> {
    return answered(await takeSuggestionOn(context, key, input), input.suggestion, context);
  }
}

async function answered(done: SuggestionOutcome, subject: string, context: Context): Promise<typeof SuggestionResult> {
  return done.refused ? refuse(done.refused, subject, done.values) : (await suggestions(context, 's.id = $1', done.suggestion))[0]!;
}
