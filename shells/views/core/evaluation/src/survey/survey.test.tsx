import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems, translate } from '@samlar/view-contract/text';
import Survey from './survey';
import { texts } from './survey-texts';
import { WordStep } from './word-step';

jest.mock('./survey.module.css', () => ({}));

test('asks for a code, and says what becomes of the answer before anything is answered', async () => {
  const html = await renderView(Survey, { language: 'sv' });
  for (const text of ['Din kod', 'utan namn, utan kod och utan tidpunkt', 'minst sju']) expect(html).toContain(text);
  expect(html).not.toContain('checkbox');
});

test('words to choose are Danish to a Dane, and Swedish, said so, where nobody has given them in Danish', async () => {
  const words = [{ word: 1, sv: 'trygghet', nb: 'trygghet', da: 'tryghed', en: 'security' }, { word: 2, sv: 'helhetssyn', nb: null, da: null, en: 'overall view' }];
  const wave = { id: '2012', title: 'Första mätningen', closesOn: '2012-05-31', instrument: { wordsPerList: 1, words } };
  const nothing = () => undefined;
  const html = await renderView(() => <WordStep step="current" number={2} wave={wave} chosen={[]} choose={nothing} back={null} next={nothing} last={false} />, { language: 'da', words: [texts] });
  for (const word of ['<span lang="da">tryghed</span>', '<span lang="sv">helhetssyn</span>']) expect(html).toContain(word);
});

test('counts what is left', () => {
  expect(translate(texts, 'en', 'left', { left: 1, limit: 10 })).toBe('1 word left to choose of 10');
  expect(translate(texts, 'sv', 'more', { left: 3 })).toBe('Välj 3 ord till innan du går vidare.');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
