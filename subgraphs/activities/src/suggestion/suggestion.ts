import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { SuggestionState, SuggestionStepKind, SuggestionVoice } from './suggestion.rules';

registerEnumType(SuggestionVoice, { name: 'SuggestionVoice', description: 'In whose name a suggestion was made: the author’s own, nobody’s, or as a slip of paper that somebody typed in.' });
registerEnumType(SuggestionStepKind, { name: 'SuggestionStepKind', description: 'What is done with a suggestion.' });
registerEnumType(SuggestionState, { name: 'SuggestionState', description: 'How far a suggestion has come.' });

@ObjectType({ description: 'What was done with a suggestion, told to everybody (B07).' })
export class SuggestionStep {
  @Field(() => SuggestionStepKind)
  step: SuggestionStepKind;

  @Field(() => String)
  text: string;

  @Field(() => DateScalar)
  takenOn: string;
}

/** A slip in a workplace's suggestion box (utvecklingslåda; domain.md B07). Where there is no name, none is kept, and no time finer than a day. */
@ObjectType({ description: 'A suggestion in a unit’s box, with what has been answered (B07).' })
export class Suggestion {
  @Field(() => ID)
  id: string;

  unitId: string;

  authorId: string | null;

  /** The viewer leads in the unit. */
  led: boolean;

  @Field(() => String)
  text: string;

  @Field(() => SuggestionVoice)
  voice: SuggestionVoice;

  @Field(() => DateScalar)
  madeOn: string;

  @Field(() => [SuggestionStep], { description: 'In order; empty while it waits for an answer.' })
  steps: SuggestionStep[];
}
