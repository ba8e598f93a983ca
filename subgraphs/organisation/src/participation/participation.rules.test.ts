import { nestedParts, ParticipationScope, widestScope, type Part } from './participation.rules';

const whole: Part = { unit: 'lysekil', organisation: 'lysekil', scope: ParticipationScope.WHOLE_MUNICIPALITY };
const inside: Part = { unit: 'bildning', organisation: 'lysekil', scope: ParticipationScope.EDUCATION_ADMINISTRATION };
const alone: Part = { unit: 'tanum-bun', organisation: 'tanum', scope: ParticipationScope.EDUCATION_ADMINISTRATION };

test('only a part whose whole organisation takes part is counted twice', () => {
  expect(nestedParts([whole, inside, alone])).toEqual([{ part: 'bildning', inside: 'lysekil' }]);
});

test.each([
  [[], 'NONE'],
  [[alone], 'EDUCATION_ADMINISTRATION'],
  [[inside, whole], 'WHOLE_MUNICIPALITY'],
])('the widest scope wins', (parts, scope) => {
  expect(widestScope(parts as Part[])).toBe(scope);
});
