import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CacheControl, ChangedBy, KeptWithParent } from '@samlar/subgraph/cache-control';
import { LearningActivity } from './learning-activity';

export enum Perspective {
  HEALTH = 'HEALTH',
  EQUALITY = 'EQUALITY',
  ACCESSIBILITY = 'ACCESSIBILITY',
}
registerEnumType(Perspective, { name: 'Perspective', description: 'A perspective every occasion of a programme must cover (hälsa, jämställdhet, tillgänglighet).' });

/** A programme of learning in parts or blocks (domain.md A10, A29, A31, A37–A41). */
@Entity('programme')
@Directive('@key(fields: "id")')
@Directive('@tag(name: "research")')
@CacheControl(300, 'PRIVATE')
@ChangedBy(['ProgrammeCreated'], 'programme')
@ObjectType({ implements: LearningActivity, description: 'A programme of learning, held in occasions.' })
export class Programme extends LearningActivity {
  @Field(() => [String], { description: 'Roles it is meant for, as in `Role`.' })
  @Column('text', { array: true })
  audience: string[];

  @Field(() => Int, { nullable: true, description: 'People planned or budgeted for, as the plan declares it.' })
  @Column('int', { name: 'planned_participants', nullable: true })
  plannedParticipants: number | null;

  @Field(() => Int, { nullable: true, description: 'People it is open to, where the plan counts them.' })
  @Column('int', { nullable: true })
  eligible: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  trainers: number | null;

  @Field(() => Int, { nullable: true, description: 'People in each group.' })
  @Column('int', { name: 'group_size', nullable: true })
  groupSize: number | null;

  @Field(() => Int, { nullable: true, description: 'Times each trainer leads a group.' })
  @Column('int', { nullable: true })
  rounds: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest people a group should have.' })
  @Column('int', { name: 'group_minimum', nullable: true })
  groupMinimum: number | null;

  @Column('int', { name: 'session_target', nullable: true })
  sessionTarget: number | null;

  /** The competence it belongs to; with `grants`, whoever completes it gets that competence (A40, A41). */
  @Column('text', { nullable: true })
  trains: 'LEARNING_LEADER' | 'OBSERVER' | 'DIALOGUE_LEADER' | null;

  @Column('boolean')
  grants: boolean;

  @Field(() => [Perspective], { description: 'Every occasion must state how it covers these before it is published.' })
  @Column('text', { array: true })
  perspectives: Perspective[];

  @Field(() => Boolean, { description: 'No occasion is published before its four areas of accessibility are answered.' })
  @Column('boolean', { name: 'accessibility_first' })
  accessibilityFirst: boolean;

  @Field(() => String, { nullable: true, description: 'The template it was made of.' })
  @Column('text', { nullable: true })
  template: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the plan it comes from.' })
  @Column('text', { nullable: true })
  source: string | null;
}

/** A part or block of a programme; credits only where a university awards them (A29). */
@Entity('block')
@Directive('@tag(name: "research")')
@KeptWithParent()
@ObjectType({ description: 'A part or block of a programme, taken in order unless elective.' })
export class Block {
  @PrimaryColumn('text')
  programme: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  number: number;

  @Column('uuid')
  organisation: string;

  @Field(() => String)
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true, description: 'vt or ht and the year: `ht 2012`.' })
  @Column('text', { nullable: true })
  term: string | null;

  @Field(() => Float, { nullable: true, description: 'University credits (högskolepoäng).' })
  @Column('numeric', { nullable: true, transformer: { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number | null) => value } })
  credits: number | null;

  @Field(() => String, { nullable: true, description: 'The university that awards the credits.' })
  @Column('text', { name: 'awarded_by', nullable: true })
  awardedBy: string | null;

  @Field(() => Float, { nullable: true, description: 'Training days, where the plan states them.' })
  @Column('numeric', { nullable: true, transformer: { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number | null) => value } })
  days: number | null;

  @Field(() => Boolean, { description: 'Participants stay overnight (internat).' })
  @Column('boolean')
  overnight: boolean;

  @Field(() => Boolean)
  @Column('boolean')
  elective: boolean;
}
