import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an outside consultant sees in how a group asks questions that deepen understanding (domain.md A38). */
@Entity('meta_reflection')
@ObjectType({ description: 'What somebody from outside saw in a session (metareflektion). A correction is a new one.' })
export class MetaReflection {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('uuid', { name: 'session' })
  sessionId: string;

  @Column('uuid', { name: 'author' })
  authorId: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => Date)
  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Field(() => ID, { nullable: true, description: 'The earlier one it corrects.' })
  @Column('uuid', { nullable: true })
  corrects: string | null;
}
