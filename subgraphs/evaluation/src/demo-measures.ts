import type { EntityManager } from 'typeorm';
import { isRefusal } from '@samlar/subgraph/refusal';
import { idOf } from '@samlar/lia/identity';
import { ASSOCIATION, municipalityOf } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';
import { recordCommitment, reportCommitment } from './commitment/commitment.commands';
import { CommitmentStatus } from './commitment/commitment';
import { acknowledgeMessage, sendMessage } from './message/message.commands';
import { replaceLines } from './reporting-line';
import { proposeTimeAgreement } from './time-agreement/time-agreement.commands';

/** Invented (◆): the plan names the measures (A47), not what anyone undertook or understood. */
const COMMITMENTS = [
  { of: 'lysekil', promise: 'Varje chef avsätter en halv dag i månaden för basgruppen.', dueOn: '2013-06-28', status: CommitmentStatus.OPEN, note: null },
  { of: 'tanum', promise: 'Två lärledare deltar i höstens uppföljningsdag.', dueOn: '2013-10-31', status: CommitmentStatus.OPEN, note: null },
  { of: 'vanersborg', promise: 'Ledningsgruppen tar upp lärandet på varje möte under våren.', dueOn: '2013-05-31', status: CommitmentStatus.KEPT, note: 'Stående punkt sedan januari.' },
  { of: 'dals-ed', promise: 'Sex kommungemensamma träffar hålls.', dueOn: '2012-12-31', status: CommitmentStatus.NOT_KEPT, note: 'Fem hölls; den sjätte krockade med budgetarbetet.' },
] as const;
const MESSAGE = {
  title: 'Vad programmet är och inte är',
  text: 'Programmet ger tid och former för att lära tillsammans i arbetet. Det är inget kontrollsystem: ingen bedöms, och det som sägs i en basgrupp stannar där. Alla gör inte lika, men alla gör det de har åtagit sig.',
};
const RECEIPTS = [
  { subject: 'p4', text: 'Att jag får tid att leda samtalen, och att ingen ska redovisa vad som sägs.' },
  { subject: 'p5', text: 'Att vi besöker varandra för att lära, inte för att granska.' },
] as const;

function wentWell(outcome: object): void {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
}

/** Commitments, a message with receipts, who leads whom, and one time agreement that waits for the manager's answer. */
export async function loadMeasures(manager: EntityManager): Promise<void> {
  for (const { of, promise, dueOn, status, note } of COMMITMENTS) {
    const id = idOf('commitment', of);
    wentWell(await recordCommitment(manager, municipalityOf(of).id, { promise, dueOn }, '2012-09-03', id));
    if (status !== CommitmentStatus.OPEN) wentWell(await reportCommitment(manager, id, { status, note }, '2013-06-03'));
  }
  const persona = (subject: string) => PERSONAS.find((each) => each.subject === subject)!;
  const message = idOf('message', 'what the programme is');
  wentWell(await sendMessage(manager, { organisation: ASSOCIATION.id, person: persona('p7').person, atAssociation: true },
    { ...MESSAGE, roles: [], programmeWide: true }, '2013-05-20', message));
  for (const { subject, text } of RECEIPTS) {
    const { person, organisation, role } = persona(subject);
    wentWell(await acknowledgeMessage(manager, { person, organisation, role }, message, text, '2013-05-27'));
  }
  const { employments } = liaOrganisation();
  for (const home of new Set(employments.map((each) => each.organisation))) {
    await replaceLines(manager, home, employments.filter((each) => each.organisation === home));
  }
  const { person, organisation } = persona('p1');
  const own = employments.find((each) => each.person === person && each.manager !== null);
  if (own) wentWell(await proposeTimeAgreement(manager, organisation, person, { manager: own.manager!, hoursPerMonth: 4, purpose: 'Läsa och förbereda lärande samtal', starts: '2013-08-19', ends: '2013-12-20' }, '2013-05-29', idOf('time-agreement', 'p1')));
}
