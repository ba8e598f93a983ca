import { IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { loader, type Context } from '@samlar/subgraph/context';
import { OnEvent } from '@samlar/subgraph/on-event';
import { DateScalar } from '@samlar/subgraph/scalars';
import { YearDays } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { Person } from '../person';
import { approveEnrolment, cancelEnrolment, refuseEnrolment, type ChangeOutcome } from './change-enrolment';
import { enrol } from './enrol';
import { Enrolment, EnrolmentStatus, SeatReservation } from '../enrolment';
import { enrolmentById, enrolmentsIn, enrolmentsOf, freeSeatsIn, needsOfEnrolment, reservationById, trainingDaysOf } from '../enrolment.loaders';
import { Enrolled, EnrolmentResult, EnrolResult, Requested, ReservationResult, WaitListed } from './enrolment-result';
import { refuse } from './enrolment.messages';
import { releaseReservation, reserveSeats, type ReservationOutcome } from './reserve-seats';

export enum Need {
  APPROVAL = 'APPROVAL',
  BENEFIT_FORM = 'BENEFIT_FORM',
  DIALOGUE = 'DIALOGUE',
}
registerEnumType(Need, { name: 'EnrolmentNeed', description: 'What a request still lacks before a seat is given.' });

@InputType()
export class EnrolInput {
  @Field(() => ID)
  occasion: string;

  @Field(() => ID, { nullable: true, description: 'Oneself unless told.' })
  @IsOptional()
  @IsUUID('all')
  person?: string | null;

  @Field(() => ID, { nullable: true, description: 'The reservation the seat is taken from.' })
  @IsOptional()
  @IsUUID('all')
  reservation?: string | null;
}

@InputType()
export class ReserveSeatsInput {
  @Field(() => ID)
  occasion: string;

  @Field(() => Int)
  @Min(1)
  @Max(50)
  seats: number;

  @Field(() => DateScalar, { description: 'The last day the seats are held.' })
  heldUntil: string;
}

const OUTCOME = { CONFIRMED: Enrolled, WAITING: WaitListed, REQUESTED: Requested } as const;

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Query(() => [Enrolment], { description: 'Enrolments of the viewer’s own staff, the ones to decide on first.' })
  async staffEnrolments(@Ctx() context: Context): Promise<Enrolment[]> {
    return context.read((manager) =>
      manager.createQueryBuilder(Enrolment, 'enrolment')
        .where('enrolment.person in (select person from staff_of where manager = :me)', { me: context.viewer.person })
        .orderBy(`case when enrolment.status = 'REQUESTED' then 0 else 1 end`).addOrderBy('enrolment.requested_at', 'DESC')
        .limit(500).getMany());
  }

  @Query(() => [Person], { description: 'People whose nearest manager the viewer is: those they enrol and decide on.' })
  async myStaff(@Ctx() context: Context): Promise<Person[]> {
    return context.read(async (manager) => {
      const rows: { person: string }[] = await manager.query('select person from staff_of where manager = $1 and steps = 1 order by person limit 500', [context.viewer.person]);
      return rows.map(({ person }) => Person.of(person));
    });
  }

  @FieldResolver(() => Occasion)
  async occasion(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Occasion> {
    return (await occasionById(context).load(enrolment.occasionId))!;
  }

  @FieldResolver(() => Person)
  person(@Root() enrolment: Enrolment): Person {
    return Person.of(enrolment.personId);
  }

  @FieldResolver(() => [Need], { description: 'What is still missing before a seat is given; empty for any other status than REQUESTED.' })
  async needs(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<string[]> {
    return (await needsOfEnrolment(context).load(enrolment.id)) ?? [];
  }

  @OnEvent(() => Enrolment, {
    names: ['Promoted', 'Enrolled', 'WaitListed', 'EnrolmentRefused', 'EnrolmentCancelled'], key: 'enrolment', match: ['person'],
    description: 'One of the viewer’s own enrolments has got a seat or a place in line, or has lost it.',
  })
  myEnrolmentChanged(): null {
    return null;
  }

  @Mutation(() => EnrolResult, { description: 'Asks for a place for oneself or one’s staff.' })
  async enrol(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => EnrolInput) input: EnrolInput, @Ctx() context: Context): Promise<typeof EnrolResult> {
    const done = await enrol(context, key, input);
    if (done.outcome === 'REFUSED') return refuse(done.code, input.occasion);
    const enrolment = (await enrolmentById(context).load(done.enrolment))!;
    return Object.assign(new OUTCOME[done.outcome](), { enrolment });
  }

  @Access('seats:manage')
  @Mutation(() => EnrolmentResult, { description: 'Approves a request of one’s own staff.' })
  async approveEnrolment(@Arg('idempotencyKey', () => ID) key: string, @Arg('enrolment', () => ID) id: string, @Ctx() context: Context): Promise<typeof EnrolmentResult> {
    return this.changed(await approveEnrolment(context, key, id), context);
  }

  @Access('seats:manage')
  @Mutation(() => EnrolmentResult, { description: 'Says no to a request of one’s own staff, with a reason.' })
  async refuseEnrolment(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('enrolment', () => ID) id: string, @Arg('reason', () => String) reason: string, @Ctx() context: Context,
  ): Promise<typeof EnrolmentResult> {
    return this.changed(await refuseEnrolment(context, key, id, reason), context);
  }

  @Mutation(() => EnrolmentResult, { description: 'Withdraws; a seat that falls free goes to the first eligible in the waiting list.' })
  async cancelEnrolment(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('enrolment', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true }) reason: string | null, @Ctx() context: Context,
  ): Promise<typeof EnrolmentResult> {
    return this.changed(await cancelEnrolment(context, key, id, reason ?? null), context);
  }

  @Access('seats:manage')
  @Mutation(() => ReservationResult, { description: 'Holds seats for staff not yet named.' })
  async reserveSeats(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ReserveSeatsInput) input: ReserveSeatsInput, @Ctx() context: Context): Promise<typeof ReservationResult> {
    return this.reserved(await reserveSeats(context, key, input), input.occasion, context);
  }

  @Access('seats:manage')
  @Mutation(() => ReservationResult, { description: 'Gives back what is left of a reservation.' })
  async releaseReservation(@Arg('idempotencyKey', () => ID) key: string, @Arg('reservation', () => ID) id: string, @Ctx() context: Context): Promise<typeof ReservationResult> {
    return this.reserved(await releaseReservation(context, key, id), id, context);
  }

  private async changed(done: ChangeOutcome, context: Context): Promise<typeof EnrolmentResult> {
    if (done.refused) return refuse(done.refused, done.enrolment);
    return (await enrolmentById(context).load(done.enrolment))!;
  }

  private async reserved(done: ReservationOutcome, subject: string, context: Context): Promise<typeof ReservationResult> {
    if (done.refused) return refuse(done.refused, subject, done.values);
    return (await reservationById(context).load(done.reservation!))!;
  }
}

@Resolver(() => Person)
export class EnrolmentsOfPerson {
  @FieldResolver(() => [Enrolment], { description: 'Those the viewer may see: their own, their staff’s, or their plan’s.' })
  async enrolments(@Root() person: Person, @Ctx() context: Context): Promise<Enrolment[]> {
    return (await enrolmentsOf(context).load(person.id)) ?? [];
  }

  @FieldResolver(() => [YearDays], { description: 'Days attended per year in observer training; part of an observer’s 10–15 days.' })
  async observerTrainingDays(@Root() person: Person, @Ctx() context: Context): Promise<YearDays[]> {
    const rows = (await trainingDaysOf(context).load(person.id)) ?? [];
    return rows.map(({ year, days }) => Object.assign(new YearDays(), { year, days }));
  }
}

@Resolver(() => Occasion)
export class EnrolmentsOfOccasion {
  @FieldResolver(() => [Enrolment], { description: 'Those the viewer may see, in the order of the requests.' })
  async enrolments(@Root() occasion: Occasion, @Ctx() context: Context): Promise<Enrolment[]> {
    return (await enrolmentsIn(context).load(occasion.id)) ?? [];
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Seats the viewer’s organisation can take now, quotas and reservations reckoned in; null for no limit.' })
  async freeSeats(@Root() occasion: Occasion, @Ctx() context: Context): Promise<number | null> {
    return (await freeSeatsIn(context).load(occasion.id)) ?? null;
  }

  @FieldResolver(() => Enrolment, { nullable: true, description: 'The viewer’s own current enrolment.' })
  async myEnrolment(@Root() occasion: Occasion, @Ctx() context: Context): Promise<Enrolment | undefined> {
    if (context.viewer.person === null) return undefined;
    const own = (await enrolmentsOf(context).load(context.viewer.person)) ?? [];
    return own.find(({ occasionId, status }) => occasionId === occasion.id && ![EnrolmentStatus.CANCELLED, EnrolmentStatus.REFUSED].includes(status));
  }

  @FieldResolver(() => [SeatReservation], { description: 'The viewer’s own reservations that still hold seats.' })
  async myReservations(@Root() occasion: Occasion, @Ctx() context: Context): Promise<SeatReservation[]> {
    const mine = loader<SeatReservation[]>(context, 'own reservations', async (manager, occasions) => {
      const found = await manager.createQueryBuilder(SeatReservation, 'held')
        .where('held.manager = :me and held.occasion = any(:occasions) and held.expires_at > :now', { me: context.viewer.person, occasions, now: instant() })
        .getMany();
      return new Map(occasions.map((id) => [id, found.filter((held) => held.occasionId === id)]));
    });
    return (await mine.load(occasion.id)) ?? [];
  }
}

export const enrolmentReferences = {
  Enrolment: ({ id }: { id: string }, context: Context) => enrolmentById(context).load(id),
};
