import { translate } from '@samlar/view-contract/text';
import { rangeSummary } from './summary';
import { figureTexts, type FigureText } from './texts';

const t: FigureText = (key, values) => translate(figureTexts, 'sv', key, values);
const inWords = (...items: [name: string, value: number | null][]) =>
  rangeSummary(items.map(([name, cell]) => ({ name, cell })), 'number', 'sv', t);

test.each<[string, ReturnType<typeof inWords>]>([
  ['Högst: Lysekil (3). Lägst: Orust (1).', inWords(['Orust', 1], ['Lysekil', 3])],
  ['Lysekil: 3.', inWords(['Lysekil', 3])],
  ['Lysekil: 3. 1 uppgift visas inte.', inWords(['Lysekil', 3], ['Orust', null])],
  ['Det finns inga uppgifter att visa.', inWords(['Orust', null])],
])('%s', (expected, summary) => expect(summary).toBe(expected));
