import { Arg, createUnionType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality, Person } from '../foreign';
import { pageSize } from '../page-size';
import { answer } from '../refusal';
import { agreeObserverDays } from './agree-observer-days';
import { readSeats } from './assignment.loaders';
import { ObserverSeat } from './assignment-types';

const ObserverSeatResult = createUnionType({ name: 'ObserverSeatResult', types: () => [ObserverSeat, Refused] as const });

/** By `assignment observer`. */
const seatByKey = (context: Context) =>
  loader<ObserverSeat>(context, 'seat', async (manager, keys) =>
    byKey(
      await readSeats(manager, `s.assignment_id || ' ' || s.observer_id = any($1)`, [keys]),
      (seat) => `${seat.assignmentId} ${seat.observerId}`,
    ));

@Resolver(() => ObserverSeat)
export class SeatResolver {
  @Access('people:read')
  @Query(() => [ObserverSeat], { description: 'Seats of the viewer’s own municipality’s observers whose days no manager has agreed to.' })
  async seatsToAgree(
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<ObserverSeat[]> {
    return context.read((manager) =>
      readSeats(manager, 's.home = $1 and s.agreed_on is null and s.ended_on is null', [context.viewer.organisation], pageSize(first)));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  person(@Root() seat: ObserverSeat): Person {
    return Person.of(seat.personId);
  }

  @FieldResolver(() => Municipality, { description: 'The observer’s home municipality.' })
  municipality(@Root() seat: ObserverSeat): Municipality {
    return Municipality.of(seat.homeCode);
  }

  @Access('people:read')
  @Mutation(() => ObserverSeatResult, { description: 'A manager in the observer’s own municipality agrees to the planned days.' })
  async agreeObserverDays(
    @Arg('assignment', () => ID) assignment: string,
    @Arg('observer', () => ID) observer: string,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<ObserverSeat | Refused> {
    const outcome = await runCommand(context, 'agreeObserverDays', key, (manager) => agreeObserverDays(manager, context.viewer, assignment, observer));
    return answer(outcome, seatByKey(context));
  }
}
