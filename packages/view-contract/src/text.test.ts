import { contractTexts } from './contract-texts';
import { catalogueProblems, fetchWords, translate, type Catalogue } from './text';

const SEATS: Catalogue<'seats'> = {
  sv: { seats: '{count, plural, one {# plats} other {# platser}} kvar' },
  en: { seats: '{count, plural, one {# seat} other {# seats}} left' },
};

test('words follow the number and the language', () => {
  expect(translate(SEATS, 'sv', 'seats', { count: 1 })).toBe('1 plats kvar');
  expect(translate(SEATS, 'en', 'seats', { count: 2 })).toBe('2 seats left');
});

test('a text that is not there is a bug, said by name', () => {
  expect(() => translate(SEATS, 'sv', 'beds' as 'seats')).toThrow('there is no text "beds" in sv');
});

test('holes and differing arguments of a catalogue are found', () => {
  expect(catalogueProblems({ sv: { a: 'A', b: ' ', c: '{n} st' }, en: { a: 'A', b: 'B', c: '{count} pcs' } })).toEqual([
    '"b" has no text in sv',
    '"c" takes different arguments: n / count',
  ]);
  expect(catalogueProblems(SEATS)).toEqual([]);
});

test("the contract's own words are complete", () => {
  expect(catalogueProblems(contractTexts)).toEqual([]);
});

test('words of a chosen language are fetched once; until then, and for what they lack, Swedish stands in', async () => {
  let fetched = 0;
  const nb = () => {
    fetched += 1;
    return Promise.resolve({ default: { seats: '{count, plural, one {# plass} other {# plasser}} igjen' } });
  };
  const catalogue: Catalogue<'seats' | 'queue'> = {
    sv: { ...SEATS.sv, queue: 'Kö' }, en: { seats: '# {count}', queue: 'Queue' }, nb,
  };
  expect(translate(catalogue, 'nb', 'seats', { count: 2 })).toBe('2 platser kvar');
  await Promise.all([fetchWords(nb), fetchWords(nb)]);
  expect(fetched).toBe(1);
  expect(translate(catalogue, 'nb', 'seats', { count: 2 })).toBe('2 plasser igjen');
  expect(translate(catalogue, 'nb', 'queue')).toBe('Kö');
  expect(translate(catalogue, 'da', 'seats', { count: 1 })).toBe('1 plats kvar');
});

test('words that do not come leave Swedish', async () => {
  const da = () => Promise.reject(new Error('no network'));
  await fetchWords(da);
  expect(translate({ ...SEATS, da }, 'da', 'seats', { count: 1 })).toBe('1 plats kvar');
});
