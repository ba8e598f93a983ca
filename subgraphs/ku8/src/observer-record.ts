import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';

/** A person recruited as an observer for one municipality; appointable once trained (domain.md A41, A44). */
@Entity('observer_record')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An observer (observatör) of a municipality.' })
export class ObserverRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** The home municipality's organisation: the tenant. */
  @Column('uuid')
  organisation: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'As given when the observer was recruited; the teams they visit read it.' })
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null until the basic training is completed.' })
  @Column('date', { name: 'trained_on', nullable: true })
  trainedOn: string | null;

  @Field(() => Boolean)
  @Column('boolean')
  active: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { name: 'paused_because', nullable: true })
  pausedBecause: string | null;

  @Field(() => [String])
  @Column('text', { array: true })
  competences: string[];
}

export const observerById = (context: Context) =>
  loader<ObserverRecord>(context, 'observer by id', async (manager, ids) =>
    byKey(await manager.find(ObserverRecord, { where: { id: In(ids) } }), (observer) => observer.id));
