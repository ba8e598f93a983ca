import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { CultureMeasurement } from '../measurement';
import { refuse, type Refusal } from '../refusal';
import { isUuid } from '../uuid';
import { EvaluationGoal, EvidenceKind, Finding } from './evaluation-goal';

@InputType()
export class EvidenceInput {
  @Field(() => EvidenceKind)
  kind: EvidenceKind;

  @Field(() => String)
  @Length(1, 500)
  reference: string;
}

@InputType()
export class RecordFindingInput {
  @Field(() => ID)
  goal: string;

  @Field(() => ID, { nullable: true, description: 'The unit it is about; the whole organisation when left out.' })
  @IsOptional()
  @IsUUID('all')
  unit: string | null;

  @Field(() => String)
  @Length(1, 4000)
  text: string;

  @Field(() => [EvidenceInput], { description: 'At least one.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  evidence: EvidenceInput[];

  @Field(() => String, { nullable: true, description: 'How a cause was tested for. Without it the finding says that it claims none.' })
  @IsOptional()
  @MaxLength(2000)
  design: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID('all')
  corrects: string | null;

  @Field(() => Boolean, { defaultValue: false })
  programmeWide: boolean;
}

export type FindingOutcome = { finding: string } | Refusal;

export async function recordFinding(manager: EntityManager, organisation: string, input: RecordFindingInput, today: string): Promise<FindingOutcome> {
  if (input.evidence.length === 0) return refuse('EVIDENCE_MISSING');
  const { unit = null, design = null, corrects = null } = input;
  if (!(await manager.existsBy(EvaluationGoal, { id: input.goal }))) return refuse('UNKNOWN_GOAL', input.goal);
  for (const { reference } of input.evidence.filter(({ kind }) => kind === EvidenceKind.MEASUREMENT)) {
    const shown = isUuid(reference) && (await manager.findOneBy(CultureMeasurement, { id: reference }));
    if (!shown) return refuse('UNKNOWN_EVIDENCE', reference, { reference });
    if (shown.suppressedBecause !== null) return refuse('HIDDEN_EVIDENCE', reference);
  }
  if (corrects !== null && !(await manager.existsBy(Finding, { id: corrects, organisation }))) {
    return refuse('UNKNOWN_FINDING', corrects);
  }
  const id = randomUUID();
  await manager.insert(Finding, {
    id, organisation, goalId: input.goal, unitId: unit, text: input.text, design: design?.trim() || null, corrects, recordedOn: today,
    evidence: input.evidence.map(({ kind, reference }) => ({ kind, reference })), programmeWide: input.programmeWide,
  });
  await emit(manager, 'FindingRecorded', organisation, { finding: id, goal: input.goal });
  return { finding: id };
}
