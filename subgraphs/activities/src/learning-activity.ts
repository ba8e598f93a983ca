import { Ctx, Directive, Field, FieldResolver, ID, Int, InterfaceType, Resolver, Root } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import type { Context } from '@samlar/subgraph/context';
import { GenderCount, Period } from '@samlar/subgraph/value-types';
import { NotKept } from '@samlar/subgraph/cache-control';
import { disclosed } from './disclosed';
import { takingPartIn } from './participant-count';

/** What every learning activity has: a name people know, a time, and those who take part. Its id is a readable text. */
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@InterfaceType({
  description: 'Something people learn in: a programme, an occasion, a network, a base group, a series of meetings.',
  resolveType: (activity: object) => activity.constructor.name,
})
export abstract class LearningActivity {
  @Field(() => ID)
  @PrimaryColumn('text')
  id: string;

  @Field(() => String)
  @Column('text')
  title: string;

  /** The organiser: the tenant. */
  @Column('uuid')
  organisation: string;

  @Column('date', { name: 'period_start' })
  periodStart: string;

  @Column('date', { name: 'period_end', nullable: true })
  periodEnd: string | null;
}

@Resolver(() => LearningActivity)
export class LearningActivityResolver {
  @FieldResolver(() => Period)
  period(@Root() activity: LearningActivity): Period {
    return Period.of(activity.periodStart, activity.periodEnd);
  }

  @NotKept()
  @FieldResolver(() => Int, { nullable: true, description: 'Distinct people who take or took part; null where it is suppressed.' })
  async participantCount(@Root() activity: LearningActivity, @Ctx() context: Context): Promise<number | null> {
    return (await this.participants(activity, context)).total;
  }

  @FieldResolver(() => GenderCount, { description: 'The same people by sex. Those in the waiting list are not among them.' })
  async participants(@Root() activity: LearningActivity, @Ctx() context: Context): Promise<GenderCount> {
    return disclosed(context.viewer, await takingPartIn(context).load(activity.id));
  }
}
