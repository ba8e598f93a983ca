import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Absence } from '@samlar/subgraph/value-types';
import { Municipality } from '../foreign';

@Directive('@tag(name: "research")')
@ObjectType({ description: 'A municipality’s part in one round of peer visits; counts of visits and observers.' })
export class Ku8Summary {
  @Field(() => Int, { description: 'Visits made elsewhere by observers from here.' })
  visitsGiven: number;

  @Field(() => Int)
  visitsReceived: number;

  @Field(() => Int, { nullable: true, description: 'Active observers from here; null to research where they are too few to tell of.' })
  observers: number | null;

  @Field(() => Int)
  observerTarget: number;

  @Field(() => Float, { nullable: true, description: 'Days observers from here have worked and trained during the round; null with fewer than five observers behind it.' })
  observerDays: number | null;

  @Field(() => Absence, { nullable: true, description: 'Why observerDays is not there.' })
  observerDaysAbsence: Absence | null;
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'Visits from one municipality’s observers to another municipality’s teams; zero where there were none.' })
export class VisitFlow {
  @Directive('@provides(fields: "name")')
  @Field(() => Municipality)
  from: Municipality;

  @Directive('@provides(fields: "name")')
  @Field(() => Municipality)
  to: Municipality;

  @Field(() => Int, { description: 'Visits made; one with observers from two municipalities counts once for each.' })
  visits: number;
}
