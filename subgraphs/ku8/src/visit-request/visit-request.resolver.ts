import { Arg, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality, Person, WorkTeam } from '../foreign';
import { pageSize } from '../page-size';
import { answer } from '../refusal';
import { STAGES } from '../stage';
import { VALUE_BASE_QUESTION, VisitRequest, visitRequestById, VisitStatus } from '../visit-request';
import { submitRequest, SubmitRequestInput } from './submit-request';
import { VisitLogEntry } from './visit-log-entry';
import { TeamMember } from './team-member';
import { withdrawRequest } from './withdraw-request';

const VisitRequestResult = createUnionType({ name: 'VisitRequestResult', types: () => [VisitRequest, Refused] as const });

const requestsOfTeam = (context: Context) =>
  loader<VisitRequest[]>(context, 'requests of team', async (manager, teams) =>
    groupedBy(
      teams,
      await manager.createQueryBuilder(VisitRequest, 'r').where('r.teamId in (:...teams)', { teams }).orderBy('r.submittedOn', 'DESC').getMany(),
      (request) => request.teamId,
    ));

const logOf = (context: Context) =>
  loader<VisitLogEntry[]>(context, 'visit log', async (manager, ids) => {
    const rows = await manager.query(
      'select request_id, event, person_id as "personId", at from visit_log where request_id = any($1) order by number', [ids]);
    return groupedBy(ids, rows.map((row: object) => Object.assign(new VisitLogEntry(), row)), (row: VisitLogEntry) => row.request_id);
  });

const teamMembersOf = (context: Context) =>
  loader<TeamMember[]>(context, 'team of request', async (manager, ids) => {
    const rows = await manager.query(
      `select request_id as "requestId", person_id as "personId", name from request_party
       where part = 'TEAM' and request_id = any($1) order by name, person_id`, [ids]);
    return groupedBy(ids, rows.map((row: object) => Object.assign(new TeamMember(), row)), (member: TeamMember) => member.requestId);
  });

const ledRequests = (context: Context) =>
  loader<boolean>(context, 'requests with a manager', async (manager, ids) => {
    const rows: { request_id: string }[] = await manager.query(
      `select distinct request_id from request_party where part = 'MANAGER' and ended_on is null and request_id = any($1)`, [ids]);
    return new Map(rows.map(({ request_id }) => [request_id, true]));
  });

@Resolver(() => VisitRequest)
export class VisitRequestResolver {
  @Query(() => VisitRequest, { nullable: true, description: 'A request the viewer takes part in or coordinates; null for anyone else.' })
  async visitRequest(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<VisitRequest | undefined> {
    return visitRequestById(context).load(id);
  }

  @Query(() => [VisitRequest], { description: 'Requests the viewer’s own team has sent or the viewer leads, the latest first.' })
  async myRequests(
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<VisitRequest[]> {
    const take = pageSize(first);
    return context.read((manager) =>
      manager.createQueryBuilder(VisitRequest, 'r')
        .where(`r.id = any(array(select request_id from my_visit where part in ('TEAM', 'MANAGER')))`)
        .orderBy('r.submittedOn', 'DESC').addOrderBy('r.id').take(take).getMany());
  }

  @FieldResolver(() => WorkTeam)
  team(@Root() request: VisitRequest): WorkTeam {
    return WorkTeam.of(request.teamId);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality that is visited.' })
  municipality(@Root() request: VisitRequest): Municipality {
    return Municipality.of(request.code);
  }

  @FieldResolver(() => Boolean, { description: 'The manager who led the request has ended and nobody has taken over; for coordinators and those who take part.' })
  async withoutManager(@Root() request: VisitRequest, @Ctx() context: Context): Promise<boolean> {
    return !request.withdrawn && request.stage < 6 && !(await ledRequests(context).load(request.id));
  }

  @FieldResolver(() => Person, { nullable: true })
  submittedBy(@Root() request: VisitRequest): Person {
    return Person.of(request.submittedBy);
  }

  @FieldResolver(() => [TeamMember], { description: 'The members of the team who take part in the visit, for those who are in it.' })
  async teamMembers(@Root() request: VisitRequest, @Ctx() context: Context): Promise<TeamMember[]> {
    return (await teamMembersOf(context).load(request.id)) ?? [];
  }

  @FieldResolver(() => VisitStatus)
  status(@Root() request: VisitRequest): string {
    if (request.withdrawn) return VisitStatus.WITHDRAWN!;
    return request.stage === 0 && request.distributed ? VisitStatus.DISTRIBUTED! : STAGES[request.stage]!;
  }

  @FieldResolver(() => String, { description: 'The standing question of every visit: the value base of the curriculum.' })
  valueBaseQuestion(): string {
    return VALUE_BASE_QUESTION;
  }

  @FieldResolver(() => [VisitLogEntry], { description: 'What has happened, in order; nothing in it can be changed.' })
  async log(@Root() request: VisitRequest, @Ctx() context: Context): Promise<VisitLogEntry[]> {
    return (await logOf(context).load(request.id)) ?? [];
  }

  @Access('ku8:request')
  @Mutation(() => VisitRequestResult, { description: 'Sends a team’s request for a peer visit.' })
  async submitRequest(
    @Arg('input', () => SubmitRequestInput) input: SubmitRequestInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<VisitRequest | Refused> {
    return answer(await runCommand(context, 'submitRequest', key, (manager) => submitRequest(manager, context.viewer, input)), visitRequestById(context));
  }

  @Mutation(() => VisitRequestResult, { description: 'Takes a request back, before the visit.' })
  async withdrawRequest(
    @Arg('request', () => ID) request: string,
    @Arg('reason', () => String) reason: string,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<VisitRequest | Refused> {
    const outcome = await runCommand(context, 'withdrawRequest', key, (manager) => withdrawRequest(manager, context.viewer, request, reason));
    return answer(outcome, visitRequestById(context));
  }
}

@Resolver(() => TeamMember)
export class TeamMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  person(@Root() member: TeamMember): Person {
    return Person.of(member.personId);
  }
}

@Resolver(() => VisitLogEntry)
export class VisitLogEntryResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() entry: VisitLogEntry): Person | null {
    return entry.personId === null ? null : Person.of(entry.personId);
  }
}

@Resolver(() => WorkTeam)
export class RequestsOfTeam {
  @FieldResolver(() => [VisitRequest], { description: 'The team’s requests the viewer may see, the latest first.' })
  async requests(@Root() team: WorkTeam, @Ctx() context: Context): Promise<VisitRequest[]> {
    return (await requestsOfTeam(context).load(team.id)) ?? [];
  }
}

export const visitRequestReferences = {
  VisitRequest: ({ id }: { id: string }, context: Context) => visitRequestById(context).load(id),
  WorkTeam: ({ id }: { id: string }) => WorkTeam.of(id),
};
