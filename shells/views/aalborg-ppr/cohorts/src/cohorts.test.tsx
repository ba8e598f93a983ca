import { renderView } from '@samlar/view-contract/testing';
import Cohorts from './cohorts';
import { COHORTS, STEPS, type Cohort, type CohortsData, type Cycle } from './cohorts.query';
import { partsOf, reached, standing } from './cohorts.rules';

const cycle = (team: string, number: number, steps: number): Cycle => ({ id: `${team}${number}`, cycle: number, team: { id: team, name: `Team ${team}` }, steps: STEPS.slice(0, steps).map((step) => ({ step, text: `${step} ${team}` })) });
const cohort = (id: string, participantCount: number, actionLearning: Cycle[] = []): Cohort => ({
  id, title: `Hold ${id}`, participantCount, actionLearning,
  sessions: [{ id: '2', startsAt: '2013-03-18T07:00:00Z' }, { id: '1', startsAt: '2013-03-04T07:00:00Z' }],
});
const BLOCKS = ['Dag 1', 'Dag 2', 'Workshop'].map((title, at) => ({ number: at + 1, title, days: at < 2 ? 1 : null }));

test('gives the parts their days in order; one without a place stays in the list', () => {
  expect(partsOf(BLOCKS, cohort('1', 33))).toEqual([{ title: 'Dag 1', on: '2013-03-04' }, { title: 'Dag 2', on: '2013-03-18' }, { title: 'Workshop', on: null }]);
});
test.each([[0, null], [1, 'QUESTION'], [3, 'OBSERVATION'], [5, 'NEXT']])('with %i steps a cycle has come to %p', (steps, expected) => expect(reached(cycle('a', 1, steps))).toBe(expected));
test('counts each team once, where its newest cycle stands', () => {
  expect(standing([cycle('a', 1, 5), cycle('a', 2, 1), cycle('b', 1, 3), cycle('c', 1, 0)])).toEqual({ QUESTION: 1, ACTION: 0, OBSERVATION: 1, REFLECTION: 0, NEXT: 0 });
});

/** Domain.md E02: 100 in three cohorts. */
const programme: CohortsData['programme'] = { title: 'Konsulent', plannedParticipants: 100, participantCount: 100, blocks: BLOCKS, occasions: [cohort('1', 33, [cycle('a', 1, 2)]), cohort('2', 33), cohort('3', 34)] };
const page = async (data: CohortsData, language: 'sv' | 'en'): Promise<string> => (await renderView(Cohorts, { query: COHORTS, variables: {}, answer: { data }, language })).replaceAll('\u00a0', ' ');

test('shows the cohorts, their days and how far the teams have come', async () => {
  const html = await page({ programme }, 'sv');
  for (const text of ['Hundra medarbetare i tre omgångar', 'Inte bestämt', '2013-03-04', 'Team a', 'Handling']) expect(html).toContain(text);
  expect(await page({ programme }, 'en')).toContain('A hundred employees');
});
test('says so before the programme is made', async () => expect(await page({ programme: null }, 'sv')).toContain('Programmet är inte upplagt'));
