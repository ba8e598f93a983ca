import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';

/** A request made into work for an observer team (uppdrag). */
@Entity('assignment')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A visit assignment (uppdrag) for an observer team.' })
export class Assignment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('text', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Field(() => DateScalar)
  @Column('date', { name: 'distributed_on' })
  distributedOn: string;
}

export const assignmentById = (context: Context) =>
  loader<Assignment>(context, 'assignment by id', async (manager, ids) =>
    byKey(await manager.find(Assignment, { where: { id: In(ids) } }), (assignment) => assignment.id));

/** What every command on an assignment answers. */
export const AssignmentResult = createUnionType({ name: 'AssignmentResult', types: () => [Assignment, Refused] as const });
