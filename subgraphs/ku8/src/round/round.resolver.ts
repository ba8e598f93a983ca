import { Arg, createUnionType, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ListSize } from '@samlar/subgraph/list-size';
import { Period, Refused } from '@samlar/subgraph/value-types';
import { Municipality } from '../foreign';
import { answer } from '../refusal';
import { STAGES } from '../stage';
import { VisitRequest } from '../visit-request';
import { closeRound } from './close-round';
import { openRound, OpenRoundInput } from './open-round';
import { BoardColumn, Round, roundById, StageReached } from './round';

const RoundResult = createUnionType({ name: 'RoundResult', types: () => [Round, Refused] as const });

const municipalitiesOf = (context: Context) =>
  loader<Municipality[]>(context, 'municipalities of round', async (manager, rounds) => {
    const rows: { round_id: string; code: string }[] = await manager.query(
      'select round_id, code from round_municipality join municipality using (code) where round_id = any($1) order by latitude desc', [rounds]);
    return new Map([...groupedBy(rounds, rows, (row) => row.round_id)].map(([id, codes]) => [id, codes.map(({ code }) => Municipality.of(code))]));
  });

interface StageCount {
  round_id: string;
  stage: number;
  requests: number;
}

const stageCountsOf = (context: Context) =>
  loader<StageCount[]>(context, 'stage counts', async (manager, rounds) =>
    groupedBy(rounds, await manager.query('select round_id, stage, requests from visit_stage_count where round_id = any($1)', [rounds]), (row: StageCount) => row.round_id));

@Resolver(() => Round)
export class RoundResolver {
  @Directive('@tag(name: "research")')
  @Query(() => Round, { nullable: true })
  async round(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Round | undefined> {
    return roundById(context).load(id);
  }

  @Directive('@tag(name: "research")')
  @ListSize(20)
  @Query(() => [Round], { description: 'All rounds, the latest first.' })
  async rounds(@Ctx() context: Context): Promise<Round[]> {
    return context.read((manager) => manager.find(Round, { order: { starts: 'DESC' }, take: 100 }));
  }

  @FieldResolver(() => Period)
  period(@Root() round: Round): Period {
    return Period.of(round.starts, round.ends);
  }

  @ListSize(15)
  @FieldResolver(() => [Municipality], { description: 'The municipalities that take part, north to south.' })
  async municipalities(@Root() round: Round, @Ctx() context: Context): Promise<Municipality[]> {
    return (await municipalitiesOf(context).load(round.id)) ?? [];
  }

  @ListSize(8)
  @FieldResolver(() => [StageReached], { description: 'Requests that have come at least to each stage, withdrawn ones left out.' })
  async stagesReached(@Root() round: Round, @Ctx() context: Context): Promise<StageReached[]> {
    const counts = (await stageCountsOf(context).load(round.id)) ?? [];
    return STAGES.map((name, stage) =>
      Object.assign(new StageReached(), {
        stage, name, requests: counts.filter((row) => row.stage >= stage).reduce((sum, row) => sum + row.requests, 0),
      }));
  }

  @Access('ku8:coordinate')
  @FieldResolver(() => [BoardColumn], { description: 'Every request of the round that is not withdrawn, by stage; empty stages too.' })
  async board(@Root() round: Round, @Ctx() context: Context): Promise<BoardColumn[]> {
    const requests = await context.read((manager) =>
      manager.find(VisitRequest, { where: { roundId: round.id, withdrawn: false }, order: { submittedOn: 'ASC', id: 'ASC' }, take: 500 }));
    return STAGES.map((name, stage) => {
      const here = requests.filter((request) => request.stage === stage);
      return Object.assign(new BoardColumn(), { stage, name, count: here.length, requests: here });
    });
  }

  @Access('ku8:coordinate')
  @Mutation(() => RoundResult, { description: 'Opens a round for the municipalities named.' })
  async openRound(
    @Arg('input', () => OpenRoundInput) input: OpenRoundInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Round | Refused> {
    return answer(await runCommand(context, 'openRound', key, (manager) => openRound(manager, context.viewer, input)), roundById(context));
  }

  @Access('ku8:coordinate')
  @Mutation(() => RoundResult, { description: 'Closes a round in which no visit is under way.' })
  async closeRound(
    @Arg('id', () => ID) id: string,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Round | Refused> {
    return answer(await runCommand(context, 'closeRound', key, (manager) => closeRound(manager, context.viewer, id)), roundById(context));
  }
}

export const roundReferences = {
  Round: ({ id }: { id: string }, context: Context) => roundById(context).load(id),
};
