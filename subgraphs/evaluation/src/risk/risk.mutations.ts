import type { EntityManager } from 'typeorm';
import { Arg, Ctx, createUnionType, ID, Mutation, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { answer, type Outcome } from '../refusal';
import { refused } from '../refusal.messages';
import { Risk } from './risk';
import { closeRisk, planMitigation, reassessRisk, registerRisk, type Actor } from './risk.commands';
import { MitigationInput, ReassessRiskInput, RegisterRiskInput } from './risk.inputs';
import { riskById } from './risk.loaders';

export const RiskResult = createUnionType({ name: 'RiskResult', types: () => [Risk, Refused] as const });

async function carryOut(context: Context, name: string, key: string, work: (manager: EntityManager, actor: Actor) => Promise<Outcome>): Promise<Risk | Refused> {
  const actor = { person: context.viewer.person, today: today() };
  return answer(await runCommand(context, name, key, (manager) => work(manager, actor)), riskById(context));
}

@Resolver()
export class RiskMutations {
  @Access('risk:write')
  @Mutation(() => RiskResult, { description: 'Registers a risk of the viewer’s organisation.' })
  async registerRisk(
    @Arg('input', () => RegisterRiskInput) input: RegisterRiskInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Risk | Refused> {
    const { organisation } = context.viewer;
    if (organisation === null) return refused('NO_ORGANISATION');
    const { scope = null, probability = null, consequence = null, owner = null, mitigation = null, mitigationDue = null, reviewOn = null } = input;
    const { title, programmeWide } = input;
    return carryOut(context, 'registerRisk', idempotencyKey, (manager, actor) => registerRisk(manager,
      { organisation, scope, title, probability, consequence, owner, mitigation, mitigationDue, reviewOn, programmeWide }, actor));
  }

  @Access('risk:write')
  @Mutation(() => RiskResult, { description: 'A new assessment, added to the history.' })
  async reassessRisk(
    @Arg('risk', () => ID) risk: string,
    @Arg('input', () => ReassessRiskInput) input: ReassessRiskInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Risk | Refused> {
    const { probability, consequence, note = null, reviewOn = null } = input;
    return carryOut(context, 'reassessRisk', idempotencyKey, (manager, actor) =>
      reassessRisk(manager, risk, { probability, consequence, note, reviewOn }, actor));
  }

  @Access('risk:write')
  @Mutation(() => RiskResult, { description: 'Who does what about the risk, and by when.' })
  async planMitigation(
    @Arg('risk', () => ID) risk: string,
    @Arg('input', () => MitigationInput) input: MitigationInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Risk | Refused> {
    const { owner = null, mitigation, mitigationDue = null } = input;
    return carryOut(context, 'planMitigation', idempotencyKey, (manager) => planMitigation(manager, risk, { owner, mitigation, mitigationDue }));
  }

  @Access('risk:write')
  @Mutation(() => RiskResult)
  async closeRisk(
    @Arg('risk', () => ID) risk: string,
    @Arg('reason', () => String) reason: string,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Risk | Refused> {
    return carryOut(context, 'closeRisk', idempotencyKey, (manager, actor) => closeRisk(manager, risk, reason, actor));
  }
}
