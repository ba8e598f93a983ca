import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById, AssignmentResult } from '../assignment';
import { Person, Programme } from '../foreign';
import { pageSize } from '../page-size';
import { answer, said, type Refusal } from '../refusal';
import { VALUE_BASE_QUESTION, VisitRequest, visitRequestById } from '../visit-request';
import { assignmentOfRequest, seatsOf } from './assignment.loaders';
import { AssignmentsDistributed, DistributeResult, ObserverSeat } from './assignment-types';
import { appointTeam, AppointTeamInput } from './appoint-team';
import { distributeAssignments } from './distribute-assignments';
import { replaceObserver, ReplaceObserverInput } from './replace-observer';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @Query(() => Assignment, { nullable: true, description: 'An assignment the viewer takes part in or coordinates; null for anyone else.' })
  async assignment(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Assignment | undefined> {
    return assignmentById(context).load(id);
  }

  @Query(() => [Assignment], { description: 'Assignments the viewer is or was appointed to as an observer, the latest first.' })
  async myAssignments(
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<Assignment[]> {
    const take = pageSize(first);
    return context.read((manager) =>
      manager.createQueryBuilder(Assignment, 'a')
        .where(`a.id = any(array(select id from my_assignment where part = 'OBSERVER'))`)
        .orderBy('a.distributedOn', 'DESC').addOrderBy('a.id').take(take).getMany());
  }

  @FieldResolver(() => VisitRequest)
  async request(@Root() assignment: Assignment, @Ctx() context: Context): Promise<VisitRequest> {
    return (await visitRequestById(context).load(assignment.requestId))!;
  }

  @FieldResolver(() => Int, { description: '0 requested, 1 team appointed, 2 planned, 3 visited, 4 feedback given, 5 learning meeting held, 6 learning plan published.' })
  async stage(@Root() assignment: Assignment, @Ctx() context: Context): Promise<number> {
    return (await visitRequestById(context).load(assignment.requestId))!.stage;
  }

  @FieldResolver(() => [Person], { nullable: 'items', description: 'The observers in the team now; null for one organisation does not show the viewer.' })
  async observers(@Root() assignment: Assignment, @Ctx() context: Context): Promise<Person[]> {
    const seats = (await seatsOf(context).load(assignment.id)) ?? [];
    return seats.filter((seat) => seat.replacedBecause === null).map((seat) => Person.of(seat.personId));
  }

  @FieldResolver(() => [ObserverSeat], { description: 'Every seat the team has had, with planned days.' })
  async seats(@Root() assignment: Assignment, @Ctx() context: Context): Promise<ObserverSeat[]> {
    return (await seatsOf(context).load(assignment.id)) ?? [];
  }

  @FieldResolver(() => String, { description: 'The standing question of every visit: the value base of the curriculum.' })
  valueBaseQuestion(): string {
    return VALUE_BASE_QUESTION;
  }

  @FieldResolver(() => Programme, { nullable: true })
  programme(@Root() assignment: Assignment): Programme | null {
    return assignment.programmeId === null ? null : Programme.of(assignment.programmeId);
  }

  @Access('ku8:coordinate')
  @Mutation(() => DistributeResult, { description: 'Makes requests into assignments, all of them or none.' })
  async distributeAssignments(
    @Arg('requests', () => [ID]) requests: string[],
    @Arg('programme', () => ID, { nullable: true }) programme: string | null,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<AssignmentsDistributed | Refused> {
    const outcome = await runCommand<{ ids: string[]; refused?: undefined } | Refusal>(context, 'distributeAssignments', key, (manager) =>
      distributeAssignments(manager, context.viewer, requests, programme ?? null));
    return outcome.refused !== undefined
      ? said(outcome)
      : Object.assign(new AssignmentsDistributed(), { ids: outcome.ids });
  }

  @Access('ku8:coordinate')
  @Mutation(() => AssignmentResult, { description: 'Appoints an assignment’s observer team.' })
  async appointTeam(
    @Arg('input', () => AppointTeamInput) input: AppointTeamInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    return answer(await runCommand(context, 'appointTeam', key, (manager) => appointTeam(manager, context.viewer, input)), assignmentById(context));
  }

  @Access('ku8:coordinate')
  @Mutation(() => AssignmentResult, { description: 'Changes one observer of a team before the visit.' })
  async replaceObserver(
    @Arg('input', () => ReplaceObserverInput) input: ReplaceObserverInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    return answer(await runCommand(context, 'replaceObserver', key, (manager) => replaceObserver(manager, context.viewer, input)), assignmentById(context));
  }
}

@Resolver(() => AssignmentsDistributed)
export class AssignmentsDistributedResolver {
  @FieldResolver(() => [Assignment])
  async assignments(@Root() { ids }: AssignmentsDistributed, @Ctx() context: Context): Promise<Assignment[]> {
    return (await assignmentById(context).loadMany(ids)) as Assignment[];
  }
}

@Resolver(() => VisitRequest)
export class AssignmentOfRequest {
  @FieldResolver(() => Assignment, { nullable: true })
  async assignment(@Root() request: VisitRequest, @Ctx() context: Context): Promise<Assignment | undefined> {
    return assignmentOfRequest(context).load(request.id);
  }
}

export const assignmentReferences = {
  Assignment: ({ id }: { id: string }, context: Context) => assignmentById(context).load(id),
};
