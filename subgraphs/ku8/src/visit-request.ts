import { In } from 'typeorm';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { STAGES } from './stage';

/** Every stage by name, and the two states that are no stage. */
export const VisitStatus = Object.fromEntries(['DISTRIBUTED', 'WITHDRAWN', ...STAGES].map((name) => [name, name])) as Record<string, string>;
registerEnumType(VisitStatus, { name: 'VisitStatus', description: 'Where a request for a peer visit stands (domain.md A43).' });

/** The question every visit carries, whatever the team asks (domain.md A44). */
export const VALUE_BASE_QUESTION = 'Hur syns läroplanens värdegrund i förhållningssätt och samspel?';

/** A team's wish to have something lit from another perspective; the row also holds where its visit stands. */
@Entity('visit_request')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A work team’s request for a peer visit (ansökan om kollegabesök).' })
export class VisitRequest {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** The visited municipality's organisation: the tenant. */
  @Column('uuid')
  organisation: string;

  @Column('text')
  code: string;

  @Column('text', { name: 'round_id' })
  roundId: string;

  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Field(() => String, { description: 'The development area the team wishes to have lit from another perspective.' })
  @Column('text')
  question: string;

  @Field(() => [String], { description: 'Competences the team hopes the observers have.' })
  @Column('text', { array: true })
  wants: string[];

  @Field(() => String, { nullable: true, description: 'When a visit suits the team, in its own words.' })
  @Column('text', { name: 'wished_time', nullable: true })
  wishedTime: string | null;

  @Column('uuid', { name: 'submitted_by' })
  submittedBy: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'submitted_on' })
  submittedOn: string;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  @Field(() => Int, { description: '0 requested, 1 team appointed, 2 planned, 3 visited, 4 feedback given, 5 learning meeting held, 6 learning plan published.' })
  @Column('int')
  stage: number;

  @Column('boolean')
  distributed: boolean;

  @Column('boolean')
  withdrawn: boolean;

  @Column('boolean', { name: 'value_base_seen' })
  valueBaseSeen: boolean;

  @Column('boolean', { name: 'individual_feedback' })
  individualFeedback: boolean;

  @Column('boolean', { name: 'group_feedback' })
  groupFeedback: boolean;
}

export const visitRequestById = (context: Context) =>
  loader<VisitRequest>(context, 'visit request by id', async (manager, ids) =>
    byKey(await manager.find(VisitRequest, { where: { id: In(ids) } }), (request) => request.id));
