import { adoptable } from './ground-rules.rules';

test.each([
  ['trimmed, without empty lines and doubles', [' Vi lyssnar klart ', '', 'Vi lyssnar klart', 'Det som sägs stannar här'], null, { rules: ['Vi lyssnar klart', 'Det som sägs stannar här'] }],
  ['none', [' '], null, { fault: 'RULE_MISSING' }],
  ['too many', Array.from({ length: 21 }, (_, index) => `Regel ${index}`), null, { fault: 'TOO_MANY_RULES' }],
  ['the same again', ['A', 'B'], ['A', 'B'], { fault: 'RULES_UNCHANGED' }],
  ['another order is a change', ['B', 'A'], ['A', 'B'], { rules: ['B', 'A'] }],
])('%s', (_, written, current, expected) => expect(adoptable(written, current)).toEqual(expected));
