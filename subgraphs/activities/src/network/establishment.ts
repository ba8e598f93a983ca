import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '@samlar/subgraph/scalars';

/** An administration concerned by a network, and what it has decided (domain.md D02). */
@ObjectType({ description: 'An administration concerned by a network, and whether it has decided to take part and pay (D02).' })
export class EstablishmentDecision {
  administrationId: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it has not decided.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'What it pays with: money, time, people.' })
  financing: string | null;
}
