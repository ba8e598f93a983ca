import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureMeasurement } from '../measurement';
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

export type FindingOutcome = { finding: string } | { code: string; message: string; subject: string | null };

export async function recordFinding(manager: EntityManager, organisation: string, input: RecordFindingInput, today: string): Promise<FindingOutcome> {
  if (input.evidence.length === 0) return Refused.because('EVIDENCE_MISSING', 'Ange vad slutsatsen bygger på: en mätning, en aktivitet eller ett dokument.');
  const { unit = null, design = null, corrects = null } = input;
  if (!(await manager.existsBy(EvaluationGoal, { id: input.goal }))) return Refused.because('UNKNOWN_GOAL', 'Målet finns inte.', input.goal);
  for (const { reference } of input.evidence.filter(({ kind }) => kind === EvidenceKind.MEASUREMENT)) {
    const shown = isUuid(reference) && (await manager.findOneBy(CultureMeasurement, { id: reference }));
    if (!shown) return Refused.because('UNKNOWN_EVIDENCE', `Det finns inget mätresultat ${reference}, eller det är inte ditt att se.`, reference);
    if (shown.suppressedBecause !== null) return Refused.because('HIDDEN_EVIDENCE', 'Mätresultatet visas inte: för få har svarat. Bygg inte slutsatser på det.', reference);
  }
  if (corrects !== null && !(await manager.existsBy(Finding, { id: corrects, organisation }))) {
    return Refused.because('UNKNOWN_FINDING', 'Slutsatsen som ska rättas finns inte, eller är inte din.', corrects);
  }
  const id = randomUUID();
  await manager.insert(Finding, {
    id, organisation, goalId: input.goal, unitId: unit, text: input.text, design: design?.trim() || null, corrects, recordedOn: today,
    evidence: input.evidence.map(({ kind, reference }) => ({ kind, reference })), programmeWide: input.programmeWide,
  });
  await emit(manager, 'FindingRecorded', organisation, { finding: id, goal: input.goal });
  return { finding: id };
}
