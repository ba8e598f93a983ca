import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';

export enum VisitEvidenceKind {
  OBSERVATION = 'OBSERVATION',
  INTERVIEW = 'INTERVIEW',
  DOCUMENT_READING = 'DOCUMENT_READING',
}
registerEnumType(VisitEvidenceKind, { name: 'VisitEvidenceKind', description: 'How the observers came to know it.' });

export const EVIDENCE_NOTICE =
  'Skriv inga namn på barn eller elever och ta inga bilder. Anteckningarna raderas 90 dagar efter det lärande mötet.';

/** Something seen, heard or read during a visit; gone 90 days after the learning meeting (domain A43, §8). */
@Entity('evidence')
@ObjectType({ description: 'An observation, interview or reading of documents. Names no child; deleted 90 days after the learning meeting.' })
export class VisitEvidence {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId: string;

  @Field(() => VisitEvidenceKind)
  @Column('text')
  kind: VisitEvidenceKind;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => Boolean, { description: 'It sheds light on how the value base of the curriculum shows.' })
  @Column('boolean', { name: 'value_base' })
  valueBase: boolean;

  @Field(() => DateScalar)
  @Column('date', { name: 'observed_on' })
  observedOn: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;
}
