import { randomUUID } from 'node:crypto';
import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisitOfAssignment, partRefusal, recordEvent, refusalOf } from '../visit-process';
import { VisitEvidenceKind } from './evidence';

@InputType()
export class RecordEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => VisitEvidenceKind)
  kind: VisitEvidenceKind;

  @Field(() => String)
  @Length(1, 8000)
  text: string;

  @Field(() => Boolean, { description: 'It sheds light on how the value base of the curriculum shows.' })
  valueBase: boolean;

  @Field(() => DateScalar)
  observedOn: string;

  @Field(() => Boolean, { description: 'The writer has read the notice and names no child.' })
  namesNoChild: boolean;
}

/** Records what an observer saw, heard or read. Refusals: NOT_FOUND, NOT_THE_OBSERVER, CHILD_NAMES_UNCHECKED, the stage's codes. */
export async function recordEvidence(manager: EntityManager, viewer: Viewer, input: RecordEvidenceInput): Promise<Outcome> {
  const event = input.valueBase ? 'VALUE_BASE_EVIDENCE_RECORDED' : 'EVIDENCE_RECORDED';
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, event) ?? partRefusal(visit, 'OBSERVER');
  if (refusal) return refusal;
  if (!input.namesNoChild) return refuse('CHILD_NAMES_UNCHECKED', input.assignment);
  await manager.query(
    `insert into evidence (id, organisation, assignment_id, kind, text, value_base, observed_on, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [randomUUID(), visit.request.organisation, input.assignment, input.kind, input.text, input.valueBase, input.observedOn, viewer.person],
  );
  await recordEvent(manager, visit, event, viewer.person);
  await emit(manager, 'EvidenceRecorded', visit.request.organisation, { assignment: input.assignment, kind: input.kind });
  return { id: input.assignment };
}
