import { translate } from '@samlar/view-contract/text';
import type { Cell } from './cell';
import { rangeSummary } from './summary';
import { figureTexts, type FigureText } from './texts';

const t: FigureText = (key, values) => translate(figureTexts, 'sv', key, values);
const inWords = (...items: [name: string, cell: Cell][]) =>
  rangeSummary(items.map(([name, cell]) => ({ name, cell })), 'number', 'sv', t);

test.each<[string, ReturnType<typeof inWords>]>([
  ['Högst: Lysekil (3). Lägst: Orust (1).', inWords(['Orust', 1], ['Lysekil', 3])],
  ['Lysekil: 3.', inWords(['Lysekil', 3])],
  ['Lysekil: 3. 1 uppgift visas inte.', inWords(['Lysekil', 3], ['Orust', null])],
  ['Lysekil: 3. Inte aktuellt för 2.', inWords(['Lysekil', 3], ['Åmål', { value: null, absence: 'NOT_APPLICABLE' }], ['Mellerud', { value: null, absence: 'NOT_APPLICABLE' }])],
  ['Det finns inga uppgifter att visa.', inWords(['Orust', null])],
])('%s', (expected, summary) => expect(summary).toBe(expected));
