import { canWithdraw, nextStep, STAGES, stageNumber, type Status } from './stage';

const log = (...events: string[]) => events.map((event) => ({ event }));

test.each([
  ['REQUESTED', 'COORDINATOR', ['DISTRIBUTE']],
  ['DISTRIBUTED', 'COORDINATOR', ['APPOINT']],
  ['TEAM_APPOINTED', 'BOTH', ['AGREE']],
  ['VISIT_PLANNED', 'OBSERVERS', ['EVIDENCE']],
  ['FEEDBACK_GIVEN', 'BOTH', ['MEETING']],
  ['LEARNING_PLAN_PUBLISHED', 'TEAM', ['FOLLOW_UP']],
  ['WITHDRAWN', 'NOBODY', ['NOTHING']],
] as [Status, string, string[]][])('%s waits for %s', (status, turn, awaited) => {
  expect(nextStep({ status, log: [], planSaved: false })).toEqual({ turn, awaited });
});

test('after the visit it says which of value base, individual and group feedback are missing', () => {
  const after = (...events: string[]) => nextStep({ status: 'VISITED', log: log('EVIDENCE_RECORDED', ...events), planSaved: false }).awaited;
  expect(after()).toEqual(['VALUE_BASE', 'INDIVIDUAL', 'GROUP']);
  expect(after('VALUE_BASE_EVIDENCE_RECORDED')).toEqual(['INDIVIDUAL', 'GROUP']);
  expect(after('VALUE_BASE_EVIDENCE_RECORDED', 'GROUP_FEEDBACK_GIVEN')).toEqual(['INDIVIDUAL']);
});

test('after the meeting the team writes, then publishes', () => {
  expect(nextStep({ status: 'LEARNING_MEETING_HELD', log: [], planSaved: false }).awaited).toEqual(['WRITE_PLAN']);
  expect(nextStep({ status: 'LEARNING_MEETING_HELD', log: [], planSaved: true }).awaited).toEqual(['PUBLISH']);
});

test('a request is taken back only before the visit', () => {
  expect(STAGES.filter(canWithdraw)).toEqual(['REQUESTED', 'TEAM_APPOINTED', 'VISIT_PLANNED']);
  expect(canWithdraw('DISTRIBUTED')).toBe(true);
  expect(canWithdraw('WITHDRAWN')).toBe(false);
  expect(stageNumber('DISTRIBUTED')).toBe(0);
});
