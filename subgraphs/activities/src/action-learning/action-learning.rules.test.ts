import { ActionStepKind, placeOf, STEPS, type WrittenCycle } from './action-learning.rules';

const written = (cycle: number, count: number): WrittenCycle => ({ cycle, written: STEPS.slice(0, count) });
const { QUESTION, ACTION, OBSERVATION, NEXT } = ActionStepKind;

test.each([
  [QUESTION, [], { cycle: 1 }],
  [ACTION, [], { refused: 'NOT_YET' }],
  [ACTION, [written(1, 1)], { cycle: 1 }],
  [OBSERVATION, [written(1, 1)], { refused: 'NOT_YET' }],
  [QUESTION, [written(1, 3)], { cycle: 1 }],
  [NEXT, [written(1, 4)], { cycle: 1 }],
  [QUESTION, [written(1, 5)], { cycle: 2 }],
  [NEXT, [written(1, 5)], { cycle: 1 }],
  [OBSERVATION, [written(2, 1), written(1, 5)], { refused: 'NOT_YET' }],
  [ACTION, [written(2, 1), written(1, 5)], { cycle: 2 }],
] as const)('%s after %j goes to %j', (step, cycles, expected) => expect(placeOf(step, cycles)).toEqual(expected));
