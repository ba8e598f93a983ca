import { LanguageProvider } from '@samlar/view-contract/language';
import type { Language } from '@samlar/view-contract/slot';
import { fetchWords } from '@samlar/view-contract/text';
import { renderToStaticMarkup } from 'react-dom/server';
import { figureTexts } from '../src/figure/texts';
import { texts } from '../src/gantt/texts';
import * as activities from './pieces/activities';
import * as evaluation from './pieces/evaluation';
import * as municipalities from './pieces/municipalities';
import * as programme from './pieces/programme';

const pieces = Object.entries({ ...activities, ...evaluation, ...municipalities, ...programme });
const render = (Piece: () => React.ReactElement, language: Language) =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <Piece />
    </LanguageProvider>,
  );

describe.each(pieces)('%s', (name, Piece) => {
  test.each(['sv', 'en'] as const)('in %s: a heading, a picture in words, and the same figures as a table', (language) => {
    const page = render(Piece, language);
    expect(page).toMatch(/<figure[^>]*aria-labelledby/);
    expect(page).toMatch(/<table>.*<th scope="row"/s);
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
    if (name !== 'CultureHidden') expect(page).toMatch(/<svg[^>]*role="(img|group)" aria-label="[^"]{12,}"/);
  });
});

test('what is hidden is said, and its figure is nowhere in the page', () => {
  const page = render(activities.CostPerPerson, 'sv');
  expect(page).toContain('visas inte, gruppen är för liten');
  expect(page).not.toMatch(/12\u00a0000/);
});

test('marks that can be chosen are buttons; a picture without them is one image', () => {
  expect(render(municipalities.Clickable, 'sv').match(/role="button" tabindex="0" aria-label="[^"]+"/gi)).toHaveLength(14);
  expect(render(municipalities.Coverage, 'sv')).not.toContain('role="button"');
});

test.each([['sv', '2012-01-09', 'vt\u00a02012'], ['nb', '09.01.2012', 'vår\u00a02012']] as const)('a timeline in %s has its days and terms as the language writes them', async (language, day, term) => {
  for (const { nb } of [texts, figureTexts]) if (typeof nb === 'function') await fetchWords(nb);
  const page = render(activities.Timeline, language);
  expect(page).toMatch(new RegExp(`<td[^>]*>${day}</td>`));
  expect(page.match(/<svg[^>]*role="img" aria-label="([^"]+)"/)![1]).toContain(day);
  expect(page).toContain(`>${term}<`);
});

test('the difference of −1 000 kr stands in picture, words and table', () => {
  const page = render(programme.Costs, 'sv');
  expect(page).toContain('skillnad −1\u00a0000\u00a0kr');
  expect(page).toContain('1\u00a0762\u00a0220\u00a0kr');
  expect(page).toContain('1\u00a0761\u00a0220\u00a0kr');
});
