import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment } from '../assignment';
import { ObserverRecord } from '../observer-record';
import { BARS, type Bar } from '../eligibility';
import { VisitRequest } from '../visit-request';
import { WEIGHTS } from './match.rules';

@ObjectType({ description: 'An observer’s seat in an assignment’s team.' })
export class ObserverSeat {
  personId: string;
  homeCode: string;

  @Field(() => ID, { description: 'The observer record.' })
  observerId: string;

  @Field(() => String, { nullable: true, description: 'The observer’s name, for those who are in the visit.' })
  name: string | null;

  @Field(() => Float)
  plannedDays: number;

  @Field(() => String, { nullable: true, description: 'Why the observer was allowed past 15 days in the year.' })
  overrideReason: string | null;

  @Field(() => ID)
  assignmentId: string;

  @Field(() => DateScalar, { nullable: true, description: 'When a manager of the observer’s own municipality agreed to the days.' })
  agreedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why the observer left the team; null for those who did not.' })
  replacedBecause: string | null;

  @Field(() => Boolean, { description: 'The observer is paused or has ended, so that somebody else must take the seat.' })
  vacant: boolean;
}

const enumOf = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name.toUpperCase(), name.toUpperCase()]));

export const MatchReasonKind = enumOf(WEIGHTS);
registerEnumType(MatchReasonKind, {
  name: 'MatchReasonKind',
  description: 'What speaks for or against sending an observer: neighbouring municipalities, wished competence, visits owed, room in the year, distance, a recent visit between the same two.',
});
export const BarKind = enumOf(Object.fromEntries(BARS.map((bar) => [bar, bar])) as Record<Bar, string>);
registerEnumType(BarKind, { name: 'BarKind', description: 'A hard reason why an observer cannot take part in a visit.' });

@ObjectType({ description: 'One reason behind a proposed seat. It describes the match, never a person.' })
export class MatchReason {
  @Field(() => MatchReasonKind)
  kind: string;

  @Field(() => Float, { description: 'How strongly it applies, 0–1.' })
  strength: number;

  @Field(() => Boolean, { description: 'True where it speaks for sending this observer.' })
  inFavour: boolean;
}

@ObjectType()
export class SeatProposal {
  observerId: string;

  @Field(() => ObserverRecord)
  observer: ObserverRecord;

  @Field(() => [MatchReason])
  reasons: MatchReason[];
}

@ObjectType({ description: 'Observers kept away from a request by one hard reason.' })
export class KeptAway {
  @Field(() => BarKind)
  because: string;

  @Field(() => Int)
  observers: number;
}

@ObjectType({ description: 'A proposed team; the coordinator decides.' })
export class TeamProposal {
  @Field(() => VisitRequest)
  request: VisitRequest;

  @Field(() => [SeatProposal])
  seats: SeatProposal[];

  @Field(() => Int)
  emptySeats: number;

  @Field(() => [KeptAway], { description: 'Where seats are empty: what kept the other observers away.' })
  keptAway: KeptAway[];
}

@ObjectType()
export class AssignmentsDistributed {
  ids: string[];

  @Field(() => [Assignment])
  assignments: Assignment[];
}

export const DistributeResult = createUnionType({ name: 'DistributeResult', types: () => [AssignmentsDistributed, Refused] as const });
