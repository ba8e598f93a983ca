import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

/** What observers and team have agreed before the visit (domain A43, step 2). */
@Entity('visit_plan')
@ObjectType({ description: 'The plan observers and team have agreed for the visit.' })
export class VisitPlan {
  @PrimaryColumn('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @Column('date')
  starts: string;

  @Column('date')
  ends: string;

  @Field(() => String, { description: 'What the observers will do: observe, interview, read documents.' })
  @Column('text')
  methods: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  practicalities: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'agreed_on' })
  agreedOn: string;

  @Column('uuid', { name: 'agreed_by' })
  agreedBy: string;
}
