/** The register's commands (A46): each checks, writes the risk and adds to its history in one transaction. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { refuse, type Outcome, type Refusal } from '../refusal';
import { isUuid } from '../uuid';
import { Risk, RiskAssessment } from './risk';
import { levelOf, problemsOf, scoreOf, type Assessment, type Treatment } from './risk.rules';

export interface NewRisk extends Assessment, Treatment {
  organisation: string;
  scope: string | null;
  title: string;
  reviewOn: string | null;
  programmeWide: boolean;
}

export interface Actor {
  person: string | null;
  today: string;
}

function refusal(assessment: Assessment, treatment: Treatment, subject: string | null): Refusal | null {
  const [problem] = problemsOf(assessment, treatment);
  return problem ? refuse(problem.code, subject, problem.values) : null;
}

const treatmentOf = (risk: Risk): Treatment => ({ owner: risk.ownerId, mitigation: risk.mitigation, mitigationDue: risk.mitigationDue });

/** The risk, locked, or why it cannot be worked on. Row-level security hides what is not the viewer's to change. */
async function openRisk(manager: EntityManager, id: string): Promise<Risk | Refusal> {
  const risk = isUuid(id) ? await manager.findOne(Risk, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!risk) return refuse('UNKNOWN_RISK', id);
  if (risk.closedOn !== null) return refuse('RISK_CLOSED', id, { day: risk.closedOn });
  return risk;
}

async function addAssessment(manager: EntityManager, risk: Risk, actor: Actor, note: string | null): Promise<void> {
  const earlier = await manager.countBy(RiskAssessment, { riskId: risk.id });
  await manager.insert(RiskAssessment, {
    riskId: risk.id, number: earlier + 1, organisation: risk.organisation, probability: risk.probability,
    consequence: risk.consequence, note, assessedOn: actor.today, assessedBy: actor.person,
  });
  await emit(manager, 'RiskReassessed', risk.organisation, { risk: risk.id, score: scoreOf(risk), level: levelOf(scoreOf(risk)) });
}

export async function registerRisk(manager: EntityManager, input: NewRisk, actor: Actor, id: string = randomUUID()): Promise<Outcome> {
  const refused = refusal(input, input, null);
  if (refused) return refused;
  const risk = manager.create(Risk, {
    id, organisation: input.organisation, scopeId: input.scope, title: input.title, probability: input.probability,
    consequence: input.consequence, ownerId: input.owner, mitigation: input.mitigation, mitigationDue: input.mitigationDue,
    reviewOn: input.reviewOn, programmeWide: input.programmeWide, registeredOn: actor.today, closedOn: null, closingReason: null,
  });
  await manager.insert(Risk, risk);
  await addAssessment(manager, risk, actor, null);
  return { id };
}

export async function reassessRisk(
  manager: EntityManager,
  id: string,
  assessment: Assessment & { note: string | null; reviewOn: string | null },
  actor: Actor,
): Promise<Outcome> {
  const risk = await openRisk(manager, id);
  if ('refused' in risk) return risk;
  const refused = refusal(assessment, treatmentOf(risk), id);
  if (refused) return refused;
  const { probability, consequence, reviewOn } = assessment;
  await manager.update(Risk, { id }, { probability, consequence, reviewOn: reviewOn ?? risk.reviewOn });
  await addAssessment(manager, Object.assign(risk, { probability, consequence }), actor, assessment.note);
  return { id };
}

export async function planMitigation(manager: EntityManager, id: string, treatment: Treatment): Promise<Outcome> {
  const risk = await openRisk(manager, id);
  if ('refused' in risk) return risk;
  const refused = refusal(risk, treatment, id);
  if (refused) return refused;
  const { owner, mitigation, mitigationDue } = treatment;
  await manager.update(Risk, { id }, { ownerId: owner, mitigation, mitigationDue });
  await emit(manager, 'MitigationPlanned', risk.organisation, { risk: id });
  return { id };
}

export async function closeRisk(manager: EntityManager, id: string, reason: string, actor: Actor): Promise<Outcome> {
  const risk = await openRisk(manager, id);
  if ('refused' in risk) return risk;
  if (reason.trim() === '') return refuse('CLOSING_REASON_MISSING', id);
  await manager.update(Risk, { id }, { closedOn: actor.today, closingReason: reason.trim() });
  await emit(manager, 'RiskClosed', risk.organisation, { risk: id });
  return { id };
}
