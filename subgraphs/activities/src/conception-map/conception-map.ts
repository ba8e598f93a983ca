import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Link } from './conception-map.rules';

@ObjectType('ConceptLink', { description: 'How two concepts of a map hang together.' })
@InputType('ConceptLinkInput')
export class ConceptLink implements Link {
  @Field(() => String)
  @MaxLength(80)
  from: string;

  @Field(() => String)
  @MaxLength(80)
  to: string;

  @Field(() => String, { description: 'Words on the way from the one to the other: leads to, needs, hinders.' })
  @MaxLength(80)
  label: string;
}

/** A group's picture of how it understands something, drawn over several sessions (domain.md A38). */
@Entity('conception_map')
@ObjectType({ description: 'A group’s picture of how it understands something (föreställningskarta); each drawing is a version and stays.' })
export class ConceptionMap {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisation: string;

  @Column('text', { name: 'occasion' })
  occasionId: string;

  @Field(() => String, { description: 'What the map answers.' })
  @Column('text')
  question: string;

  @Column('uuid', { name: 'started_by' })
  startedById: string;

  @Field(() => Date)
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
}

@Entity('conception_map_version')
@ObjectType({ description: 'A conception map as it was drawn once.' })
export class ConceptionMapVersion {
  @PrimaryColumn('uuid', { name: 'map' })
  mapId: string;

  @Field(() => Int)
  @PrimaryColumn('int')
  version: number;

  @Column('uuid')
  organisation: string;

  @Field(() => [String])
  @Column('text', { array: true })
  concepts: string[];

  @Field(() => [ConceptLink])
  @Column('jsonb')
  links: ConceptLink[];

  @Column('uuid', { name: 'drawn_by' })
  drawnById: string;

  @Field(() => Date)
  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt: Date;
}
