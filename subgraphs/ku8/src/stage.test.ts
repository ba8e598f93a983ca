import fc from 'fast-check';
import { LETTER, WITHDRAWN_WORD, WORD } from './stage.language';
import { advance, STAGES, SUBMITTED, VISIT_EVENTS, type StageRefusal, type VisitEvent, type VisitState } from './stage';

const event = fc.constantFrom(...VISIT_EVENTS);

function run(events: readonly VisitEvent[]): { state: VisitState; accepted: VisitEvent[] } {
  let state = SUBMITTED;
  const accepted: VisitEvent[] = [];
  for (const next of events) {
    const step = advance(state, next);
    if (!step.state) continue;
    state = step.state;
    accepted.push(next);
  }
  return { state, accepted };
}

const REST: VisitEvent[] = [
  'DISTRIBUTED', 'TEAM_APPOINTED', 'VISIT_PLANNED', 'VALUE_BASE_EVIDENCE_RECORDED', 'GROUP_FEEDBACK_GIVEN',
  'INDIVIDUAL_FEEDBACK_GIVEN', 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED',
];

test('every log the machine keeps is a word of its language', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      // From any point one can either stop by withdrawing or go on to the published plan.
      const { state, accepted } = run([...events]);
      const whole = state.withdrawn ? accepted : run([...accepted, ...(state.stage < 6 ? finish(state) : [])]).accepted;
      const word = whole.map((e) => LETTER[e]).join('');
      expect(word).toMatch(state.withdrawn ? WITHDRAWN_WORD : WORD);
    }),
    { numRuns: 2000 },
  );
});

function finish(state: VisitState): VisitEvent[] {
  if (state.stage < 2) return state.distributed ? (state.stage === 0 ? REST.slice(1) : REST.slice(2)) : REST;
  if (state.stage === 2) return REST.slice(3);
  if (state.stage === 3) return REST.slice(3);
  return REST.slice(state.stage + 2);
}

test('the machine accepts a whole word exactly when the language has it', () => {
  const letters = Object.entries(LETTER) as [VisitEvent, string][];
  const nearWord = fc
    .tuple(
      fc.array(fc.constantFrom<VisitEvent>('OBSERVER_REPLACED', 'VISIT_PLANNED'), { maxLength: 2 }),
      fc.array(
        fc.constantFrom<VisitEvent>(
          'EVIDENCE_RECORDED', 'VALUE_BASE_EVIDENCE_RECORDED', 'INDIVIDUAL_FEEDBACK_GIVEN', 'GROUP_FEEDBACK_GIVEN',
        ),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([plan, visit]): VisitEvent[] => [
      'DISTRIBUTED', 'TEAM_APPOINTED', 'VISIT_PLANNED', ...plan, ...visit, 'LEARNING_MEETING_HELD', 'LEARNING_PLAN_PUBLISHED',
    ]);
  let words = 0;
  fc.assert(
    fc.property(nearWord, (events) => {
      const word = events.map((e) => letters.find(([name]) => name === e)![1]).join('');
      const { accepted } = run(events);
      if (WORD.test(word)) words += 1;
      expect(accepted.length === events.length).toBe(WORD.test(word));
    }),
    { numRuns: 3000, seed: 8 },
  );
  expect(words).toBeGreaterThan(100);
});

test('a stage never moves back and never skips', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state = SUBMITTED;
      for (const next of events) {
        const step = advance(state, next);
        if (!step.state) continue;
        expect([0, 1]).toContain(step.state.stage - state.stage);
        state = step.state;
      }
      expect(state.stage).toBeLessThan(STAGES.length);
      if (state.stage >= 5) expect(state.individualFeedback && state.groupFeedback && state.valueBaseSeen).toBe(true);
    }),
  );
});

const at = (stage: number, change: Partial<VisitState> = {}): VisitState => ({ ...SUBMITTED, distributed: true, stage, ...change });

test.each<[VisitState, VisitEvent, StageRefusal]>([
  [SUBMITTED, 'TEAM_APPOINTED', 'NOT_DISTRIBUTED'],
  [SUBMITTED, 'VISIT_PLANNED', 'TEAM_NOT_APPOINTED'],
  [at(0), 'DISTRIBUTED', 'ALREADY_DISTRIBUTED'],
  [at(1), 'TEAM_APPOINTED', 'TEAM_ALREADY_APPOINTED'],
  [at(1), 'EVIDENCE_RECORDED', 'VISIT_NOT_PLANNED'],
  [at(2), 'INDIVIDUAL_FEEDBACK_GIVEN', 'NO_EVIDENCE'],
  [at(3), 'GROUP_FEEDBACK_GIVEN', 'VALUE_BASE_MISSING'],
  [at(3), 'WITHDRAWN', 'VISIT_ALREADY_MADE'],
  [at(3, { groupFeedback: true }), 'LEARNING_MEETING_HELD', 'INDIVIDUAL_FEEDBACK_MISSING'],
  [at(3, { individualFeedback: true }), 'LEARNING_MEETING_HELD', 'GROUP_FEEDBACK_MISSING'],
  [at(4), 'EVIDENCE_RECORDED', 'FEEDBACK_ALREADY_GIVEN'],
  [at(4), 'LEARNING_PLAN_PUBLISHED', 'MEETING_NOT_HELD'],
  [at(5), 'LEARNING_MEETING_HELD', 'MEETING_ALREADY_HELD'],
  [at(5), 'PLAN_FOLLOWED_UP', 'PLAN_NOT_PUBLISHED'],
  [at(6), 'LEARNING_PLAN_PUBLISHED', 'PLAN_ALREADY_PUBLISHED'],
  [at(1, { withdrawn: true }), 'VISIT_PLANNED', 'WITHDRAWN'],
])('%j refuses %s with %s', (state, next, refused) => expect(advance(state, next)).toEqual({ refused }));
