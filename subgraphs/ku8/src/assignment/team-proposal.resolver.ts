import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { ObserverRecord, observerById } from '../observer-record';
import { visitRequestById } from '../visit-request';
import { KeptAway, MatchReason, SeatProposal, TeamProposal } from './assignment-types';
import { WEIGHTS, type ProposedObserver, type Score } from './match.rules';
import { teamsForRound } from './propose-teams';

function reasonsOf({ score }: ProposedObserver): MatchReason[] {
  return (Object.keys(WEIGHTS) as (keyof Score)[])
    .filter((part) => score[part] > 0)
    .map((part) => Object.assign(new MatchReason(), { kind: part.toUpperCase(), strength: score[part], inFavour: WEIGHTS[part] > 0 }));
}

@Resolver(() => SeatProposal)
export class TeamProposalResolver {
  @Access('ku8:coordinate')
  @Query(() => [TeamProposal], { description: 'Proposes observers for every distributed request of the round that has no team; changes nothing.' })
  async teamProposals(
    @Arg('round', () => ID) round: string,
    @Arg('teamSize', () => Int, { defaultValue: 2, description: '2–4.' }) teamSize: number,
    @Arg('daysPerVisit', () => Float, { defaultValue: 3 }) daysPerVisit: number,
    @Arg('repeatPenalty', () => Boolean, { defaultValue: true, description: 'Prefer pairs of municipalities that have not met lately.' }) repeatPenalty: boolean,
    @Ctx() context: Context,
  ): Promise<TeamProposal[]> {
    const teams = await context.read((manager) => teamsForRound(manager, { round, teamSize, daysPerVisit, repeatPenalty }));
    return Promise.all(teams.map(async (team) =>
      Object.assign(new TeamProposal(), {
        request: await visitRequestById(context).load(team.request),
        seats: team.observers.map((seat) => Object.assign(new SeatProposal(), { observerId: seat.observer, reasons: reasonsOf(seat) })),
        emptySeats: team.emptySeats,
        keptAway: Object.entries(team.keptAway).map(([because, observers]) => Object.assign(new KeptAway(), { because, observers })),
      })));
  }

  @FieldResolver(() => ObserverRecord)
  async observer(@Root() seat: SeatProposal, @Ctx() context: Context): Promise<ObserverRecord> {
    return (await observerById(context).load(seat.observerId))!;
  }
}
