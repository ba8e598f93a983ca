import { ASSOCIATION, GROUPS, MUNICIPALITIES, municipalityOf } from './municipalities';

const group = (id: string): string[] => GROUPS.find((candidate) => candidate.id === id)!.members;

it('fourteen members, eight in V8, five whole, ten touched', () => {
  expect(group('fyrbodal')).toHaveLength(14);
  expect(group('v8')).toHaveLength(8);
  expect(group('whole')).toHaveLength(5);
  expect(group('lms').map((code) => MUNICIPALITIES.find((each) => each.code === code)!.name)).toEqual(['Sotenäs', 'Munkedal', 'Lysekil']);
  expect(group('v8').filter((code) => group('whole').includes(code))).toHaveLength(4);
  expect(MUNICIPALITIES.filter(({ participation }) => participation !== 'NONE')).toHaveLength(10);
});

it('neighbours are mutual; Lysekil and Orust meet in water only', () => {
  const pairs = MUNICIPALITIES.flatMap(({ code, neighbours }) => neighbours.map((each) => [code, each.code, each.water].join(' ')));
  for (const pair of pairs) {
    const [from, to, water] = pair.split(' ');
    expect(pairs).toContain([to, from, water].join(' '));
  }
  const named = (slug: string): string[] =>
    municipalityOf(slug).neighbours.map(({ code }) => MUNICIPALITIES.find((each) => each.code === code)!.name);
  expect(named('stromstad')).toEqual(['Tanum']);
  expect(named('munkedal')).toEqual(['Sotenäs', 'Lysekil', 'Färgelanda', 'Uddevalla', 'Tanum', 'Dals-Ed']);
  expect(municipalityOf('orust').neighbours.find(({ water }) => water)?.code).toBe('1484');
});

it('codes are county 14, tiles and ids are their own, colours read on white', () => {
  expect(MUNICIPALITIES.every(({ code, countyCode }) => /^14\d{2}$/u.test(code) && countyCode === '14')).toBe(true);
  expect(new Set(MUNICIPALITIES.map(({ tile }) => `${tile.column},${tile.row}`)).size).toBe(14);
  expect(new Set([ASSOCIATION.id, ...MUNICIPALITIES.map(({ id }) => id)]).size).toBe(15);
  expect(MUNICIPALITIES.every(({ brand }) => contrastOnWhite(brand.main) >= 4.5)).toBe(true);
});

it.each(['222000-1776', '212000-1348'])('organisation number %s passes its check digit', (number) => {
  expect([ASSOCIATION.orgNumber, ...MUNICIPALITIES.map(({ orgNumber }) => orgNumber)]).toContain(number);
  const digits = [...number.replace('-', '')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit), 0);
  expect(sum % 10).toBe(0);
});

function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}
