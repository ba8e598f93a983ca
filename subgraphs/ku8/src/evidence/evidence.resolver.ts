import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById, AssignmentResult } from '../assignment';
import { Person } from '../foreign';
import { pageSize } from '../page-size';
import { answer } from '../refusal';
import { deleteExpiredEvidence } from './delete-expired-evidence';
import { VisitEvidence, EVIDENCE_NOTICE } from './evidence';
import { recordEvidence, RecordEvidenceInput } from './record-evidence';

const evidenceOf = (context: Context) =>
  loader<VisitEvidence[]>(context, 'evidence', async (manager, ids) => {
    const kept = await manager.createQueryBuilder(VisitEvidence, 'e')
      .where('e.assignmentId in (:...ids)', { ids })
      .andWhere('e.assignmentId <> all(array(select assignment_id from learning_meeting where evidence_deleted_by <= :today))', { today: today() })
      .orderBy('e.observedOn').addOrderBy('e.id').getMany();
    return groupedBy(ids, kept, (one) => one.assignmentId);
  });

@Resolver(() => Assignment)
export class EvidenceOfAssignment {
  @FieldResolver(() => [VisitEvidence], { description: 'For the team and, while the assignment lasts, its observers; empty once deleted.' })
  async evidence(
    @Root() assignment: Assignment,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<VisitEvidence[]> {
    return ((await evidenceOf(context).load(assignment.id)) ?? []).slice(0, pageSize(first));
  }

  @FieldResolver(() => String, { description: 'What everyone who records evidence must have read.' })
  evidenceNotice(): string {
    return EVIDENCE_NOTICE;
  }

  @Access('ku8:observe')
  @Mutation(() => AssignmentResult)
  async recordEvidence(
    @Arg('input', () => RecordEvidenceInput) input: RecordEvidenceInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    return answer(await runCommand(context, 'recordEvidence', key, (manager) => recordEvidence(manager, context.viewer, input)), assignmentById(context));
  }

  @Access('ku8:coordinate')
  @Mutation(() => Int, { description: 'Deletes the evidence whose time is up; answers how many pieces went.' })
  async deleteExpiredEvidence(@Arg('idempotencyKey', () => ID) key: string, @Ctx() context: Context): Promise<number> {
    return (await runCommand(context, 'deleteExpiredEvidence', key, async (manager) => ({ deleted: await deleteExpiredEvidence(manager) }))).deleted;
  }
}

@Resolver(() => VisitEvidence)
export class EvidenceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  recordedBy(@Root() evidence: VisitEvidence): Person {
    return Person.of(evidence.recordedBy);
  }
}
