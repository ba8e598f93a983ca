import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LearningActivity } from '../learning-activity';
import { CHECKLIST } from './checklist.rules';

/** A lasting learning network between municipalities (domain.md A07, A33, D06). */
@Entity('network')
@Directive('@key(fields: "id")')
@ObjectType({ implements: LearningActivity, description: 'A learning network; it may start when its checklist is done and its members span the municipalities.' })
export class LearningNetwork extends LearningActivity {
  @Field(() => Int)
  @Column('int')
  minimum: number;

  @Field(() => Int)
  @Column('int')
  maximum: number;

  @Field(() => Int, { description: 'Municipalities the members must come from, at least.' })
  @Column('int')
  municipalities: number;

  @Field(() => String, { nullable: true, description: 'Which existing network was considered, and why it is not enough.' })
  @Column('text', { name: 'existing_considered', nullable: true })
  existingConsidered: string | null;

  @Field(() => String, { nullable: true, description: 'How it goes on after the project.' })
  @Column('text', { name: 'continuation_plan', nullable: true })
  continuationPlan: string | null;

  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;
}

/** One of the thirteen answers; every question is listed, answered or not. */
@Entity('checklist_answer')
@ObjectType({ description: 'One of the thirteen questions before a network starts, with its answer.' })
export class ChecklistAnswer {
  @PrimaryColumn('text')
  network: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  number: number;

  @Column('uuid')
  organisation: string;

  @Field(() => Boolean, { nullable: true, description: 'Null while unanswered.' })
  @Column('boolean')
  satisfied: boolean | null;

  @Field(() => String, { nullable: true })
  @Column('text')
  answer: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about a no.' })
  @Column('text', { nullable: true })
  plan: string | null;

  @Field(() => String)
  get question(): string {
    return CHECKLIST[this.number - 1]!;
  }

  static unanswered(network: string, number: number): ChecklistAnswer {
    return Object.assign(new ChecklistAnswer(), { network, number, satisfied: null, answer: null, plan: null });
  }
}
