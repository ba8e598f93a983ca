import { mobilityTotals } from './mobility.rules';

const event = (financed: boolean, participants: number) => ({ financed, participants });

test.each([
  [[event(true, 10), event(false, 50), event(true, 10), event(true, 10)], 30, { financed: 30, notFinanced: 50, missing: 0 }],
  [[event(true, 10), event(false, 50)], 30, { financed: 10, notFinanced: 50, missing: 20 }],
  [[event(true, 40)], 30, { financed: 40, notFinanced: 0, missing: 0 }], [[], null, { financed: 0, notFinanced: 0, missing: null }],
])('%j against %s: %j', (mobilities, minimum, totals) => expect(mobilityTotals(mobilities, minimum)).toEqual(totals));
