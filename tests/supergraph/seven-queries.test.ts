import { readFileSync } from 'node:fs';
import path from 'node:path';
import { as, research } from '../samlar';

/** The queries of domain.md §5.4, asked of the running product. */

/** As it is registered at the portal contract (`gateway/documents`), where no other text is answered. */
const standing = (name: string): string => readFileSync(path.resolve(__dirname, `../../gateway/documents/${name}.graphql`), 'utf8');

const LYSEKIL = { code: '1484', wave: '2012' };

test('1. the overview is the same question in both contracts, with the plan’s figures', async () => {
  const answers = [await (await as('analyst'))(standing('municipality-overview'), LYSEKIL), await research(standing('municipality-overview'), LYSEKIL)];
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(data.municipality).toMatchObject({
      name: 'Lysekil', headcount: { total: 1438, women: 1205, men: 233 }, managers: { total: 73, women: 46, men: 27 },
      declaredLearningLeaders: { total: 27 }, trainedLearningLeaders: { total: 27 }, ku8: { observerTarget: 8 },
    });
    const first = data.municipality.programmes.find((each: any) => each.title === 'Chefsutveckling 1');
    expect(first).toMatchObject({ participantCount: 90, cost: { planned: { amountMinor: '35992500' } }, costPerParticipant: { amountMinor: '399917' } });
    expect(data.municipality.cultureMeasurement.before.entropy).toBeGreaterThan(0);
    expect(data.municipality.responseRate).toBeGreaterThan(0.5);
  }
  // The same question and the same answer, but for what would tell research of one paused observer.
  const [signedIn, open] = answers.map(({ data }) => data.municipality);
  expect(open.ku8.observers).toBeNull();
  expect({ ...open, ku8: { ...open.ku8, observers: signedIn.ku8.observers } }).toEqual(signedIn);
});

test('2. exchange flow: every ordered pair of the eight, with names', async () => {
  const { data, errors } = await (await as('analyst'))(standing('exchange-flow'), { round: '2012' });
  expect(errors).toBeUndefined();
  expect(data.visitFlows).toHaveLength(8 * 7);
  expect(data.visitFlows.some((flow: any) => flow.visits > 0)).toBe(true);
  expect(data.visitFlows.some((flow: any) => flow.visits === 0)).toBe(true);
});

test('3. my observer load: visits and training against 10–15 days', async () => {
  const { data, errors } = await (await as('observer'))(standing('my-observer-load'), { year: 2012 });
  expect(errors).toBeUndefined();
  const { total, trainingDays, visitDays, minimum, maximum } = data.me.observerLoad;
  expect({ minimum, maximum }).toEqual({ minimum: 10, maximum: 15 });
  expect(total).toBeCloseTo(trainingDays + visitDays);
  expect(trainingDays).toBeGreaterThan(0);
});

test('4. the V8 board: eight municipalities with visits, participation and money', async () => {
  const { data, errors } = await (await as('processLeader'))(standing('group-board'), { group: 'v8' });
  expect(errors).toBeUndefined();
  expect(data.municipalityGroup.members).toHaveLength(8);
  for (const member of data.municipalityGroup.members) {
    expect(member.ku8.observerTarget).toBe(8);
    expect(member.participationSummary.enrolled.total).toBeGreaterThan(0);
    expect(BigInt(member.budget.planned.amountMinor)).toBeGreaterThan(0n);
  }
});

test('5. risks with level, place and money: 12, 12, 12, 16, 10, 16, 12, 12', async () => {
  const { data, errors } = await (await as('processLeader'))(standing('risks'));
  expect(errors).toBeUndefined();
  const scored = data.risks.filter((risk: any) => risk.score !== null);
  expect(scored.map((risk: any) => risk.score).sort((a: number, b: number) => a - b)).toEqual([10, 12, 12, 12, 12, 12, 16, 16]);
  expect(scored.filter((risk: any) => risk.level === 'TREAT_IMMEDIATELY')).toHaveLength(2);
  expect(data.risks.filter((risk: any) => risk.score === null)).toHaveLength(8);
});

test('6. budget lines with what they pay for', async () => {
  const { data, errors } = await (await as('processLeader'))(standing('budget-lines'), { project: 'lia' });
  expect(errors).toBeUndefined();
  expect(data.project.lines.map((line: any) => line.activity?.title ?? null)).toEqual([
    'Chefsutveckling 1', 'Chefsutveckling 2: lärande samtal med externa lärledare', 'Chefsutveckling 3', 'Lärledarutbildning',
    'Uppföljningsdag för lärledare', 'Observatörsutbildning', 'Uppföljningsdag för observatörer', null,
  ]);
});

test('7. an assignment’s dossier across ku8, organisation, activities and budget', async () => {
  const ask = await as('observer');
  const mine = await ask('{ myAssignments { id } }');
  const { data, errors } = await ask(standing('assignment-dossier'), { id: mine.data.myAssignments[0].id });
  expect(errors).toBeUndefined();
  expect(data.assignment.request.question).toBeTruthy();
  expect(data.assignment.request.team.name).toBeTruthy();
});
