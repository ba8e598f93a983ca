import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { IsUUID, Length } from 'class-validator';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';

export enum PlanAudience {
  TEAM = 'TEAM',
  MUNICIPALITY = 'MUNICIPALITY',
  ASSOCIATION = 'ASSOCIATION',
}
registerEnumType(PlanAudience, { name: 'PlanAudience', description: 'Whom the team shows its published learning plan, beside its manager and the coordinators.' });

/** The visited team's own plan (lärplan, not läroplan); it stays with the team when the evidence is gone. */
@Entity('learning_plan')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The visited team’s own learning plan (lärplan), written by the team alone.' })
export class LearningPlan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Field(() => PlanAudience)
  @Column('text', { name: 'shown_to' })
  shownTo: PlanAudience;
}

@ObjectType({ description: 'One step of a learning plan.' })
export class PlanStep {
  @Field(() => String)
  what: string;

  @Field(() => String, { description: 'Who does it: a role or a part of the team.' })
  who: string;

  @Field(() => String, { description: 'By when, as the team writes it.' })
  when: string;
}

@InputType()
export class PlanStepInput implements PlanStep {
  @Field(() => String)
  @Length(1, 500)
  what: string;

  @Field(() => String)
  @Length(1, 200)
  who: string;

  @Field(() => String)
  @Length(1, 100)
  when: string;
}

/** What the plan said at one time; a correction is a new version. */
@Entity('learning_plan_version')
@ObjectType({ description: 'A version of a learning plan; versions are added, never changed.' })
export class LearningPlanVersion {
  @PrimaryColumn('uuid', { name: 'plan_id' })
  planId: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  version: number;

  @Field(() => [String])
  @Column('text', { array: true })
  goals: string[];

  @Field(() => [PlanStep])
  @Column('jsonb')
  steps: PlanStep[];

  @Field(() => DateScalar)
  @Column('date', { name: 'follow_up_on' })
  followUpOn: string;

  @Field(() => String, { nullable: true, description: 'What the team saw when it followed the plan up.' })
  @Column('text', { name: 'follow_up_note', nullable: true })
  followUpNote: string | null;

  @Column('uuid', { name: 'author' })
  authorId: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'saved_on' })
  savedOn: string;
}

@InputType()
export class FollowUpPlanInput {
  @Field(() => ID)
  @IsUUID()
  plan: string;

  @Field(() => String)
  @Length(1, 4000)
  note: string;

  @Field(() => DateScalar, { description: 'The next follow-up.' })
  nextFollowUpOn: string;
}

export const LearningPlanResult = createUnionType({ name: 'LearningPlanResult', types: () => [LearningPlan, Refused] as const });

export const learningPlanById = (context: Context) =>
  loader<LearningPlan>(context, 'learning plan by id', async (manager, ids) =>
    byKey(await manager.find(LearningPlan, { where: { id: In(ids) } }), (plan) => plan.id));
