import { renderView } from '@samlar/view-contract/testing';
import { catalogueProblems, translate } from '@samlar/view-contract/text';
import Survey from './survey';
import { texts } from './survey-texts';

jest.mock('./survey.module.css', () => ({}));

test('asks for a code, and says what becomes of the answer before anything is answered', async () => {
  const html = await renderView(Survey, { language: 'sv' });
  for (const text of ['Din kod', 'utan namn, utan kod och utan tidpunkt', 'minst sju']) expect(html).toContain(text);
  expect(html).not.toContain('checkbox');
});

test('counts what is left', () => {
  expect(translate(texts, 'en', 'left', { left: 1, limit: 10 })).toBe('1 word left to choose of 10');
  expect(translate(texts, 'sv', 'more', { left: 3 })).toBe('Välj 3 ord till innan du går vidare.');
});

test('has every text in both languages', () => expect(catalogueProblems(texts)).toEqual([]));
