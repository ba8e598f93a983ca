import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { VisitRequest, VisitStatus } from '../visit-request';

/** One turn of peer visits between the municipalities that take part (omgång). */
@Entity('round')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@ObjectType({ description: 'A round of peer visits between municipalities (omgång).' })
export class Round {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Column('date')
  starts: string;

  @Column('date')
  ends: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the project the round began in was closed; visits go on.' })
  @Column('date', { name: 'project_closed_on', nullable: true })
  projectClosedOn: string | null;
}

@ObjectType({ description: 'The requests of a round that stand at one stage.' })
export class BoardColumn {
  @Field(() => Int)
  stage: number;

  @Field(() => VisitStatus)
  name: string;

  @Field(() => Int)
  count: number;

  @Field(() => [VisitRequest], { description: 'Oldest first.' })
  requests: VisitRequest[];
}

@Directive('@tag(name: "research")')
@ObjectType({ description: 'How many of a round’s requests have come at least this far.' })
export class StageReached {
  @Field(() => Int)
  stage: number;

  @Field(() => VisitStatus)
  name: string;

  @Field(() => Int)
  requests: number;
}

export const roundById = (context: Context) =>
  loader<Round>(context, 'round by id', async (manager, ids) =>
    byKey(await manager.find(Round, { where: { id: In(ids) } }), (round) => round.id));
