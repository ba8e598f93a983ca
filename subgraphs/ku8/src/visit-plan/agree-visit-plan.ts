import { IsUUID, Length, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisitOfAssignment, partRefusal, recordEvent, refusalOf } from '../visit-process';

@InputType()
export class AgreeVisitPlanInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => DateScalar)
  starts: string;

  @Field(() => DateScalar)
  ends: string;

  @Field(() => String)
  @Length(1, 4000)
  methods: string;

  @Field(() => String, { nullable: true })
  @ValidateIf((input: AgreeVisitPlanInput) => input.practicalities != null)
  @Length(1, 4000)
  practicalities: string | null;
}

/** Agrees, or agrees anew, the plan. Refusals: NOT_FOUND, PERIOD_REVERSED, NOT_THE_OBSERVER, the stage's codes. */
export async function agreeVisitPlan(manager: EntityManager, viewer: Viewer, input: AgreeVisitPlanInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'VISIT_PLANNED') ?? partRefusal(visit, 'OBSERVER', 'TEAM', 'MANAGER');
  if (refusal) return refusal;
  if (input.ends < input.starts) return refuse('PERIOD_REVERSED', input.assignment);
  await manager.query(
    `insert into visit_plan (organisation, assignment_id, starts, ends, methods, practicalities, agreed_on, agreed_by)
     values ($1, $2, $3, $4, $5, $6, $8, $7)
     on conflict (assignment_id) do update set starts = $3, ends = $4, methods = $5, practicalities = $6, agreed_on = $8, agreed_by = $7`,
    [visit.request.organisation, input.assignment, input.starts, input.ends, input.methods, input.practicalities, viewer.person, today()],
  );
  // Planned days count in the year of the visit.
  await manager.query('update assignment_observer set year = $2 where assignment_id = $1 and ended_on is null and year <> $2', [
    input.assignment, Number(input.starts.slice(0, 4)),
  ]);
  await recordEvent(manager, visit, 'VISIT_PLANNED', viewer.person);
  await emit(manager, 'VisitPlanned', visit.request.organisation, { assignment: input.assignment, starts: input.starts, ends: input.ends });
  return { id: input.assignment };
}
