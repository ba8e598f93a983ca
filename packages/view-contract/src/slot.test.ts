import { audienceOf, isHome, SLOTS, standsIn, type SlotName } from './slot';
import type { ViewProps } from './view';

/** Read by the compiler: what a place gives is there, and what it does not give is an error. */
const given = {
  detail: ({ params, viewer }: ViewProps<'activity.detail@1'>) => `${params.id} ${viewer.name}`,
  page: ({ params }: ViewProps<'association.page@1'>): string => params['code']!,
  any: ({ params, viewer }: ViewProps): string => `${params['code']!} ${viewer?.name}`,
  // @ts-expect-error a card on a first page has no address of its own
  home: ({ params }: ViewProps<'person.home@1'>): string => params.id,
  // @ts-expect-error research is open: nobody has signed in
  open: ({ viewer }: ViewProps<'research.table@1'>): string => viewer.name,
};

test('the parts of an address are those of the place', () => {
  expect(given.page({ params: { code: '1484' } } as unknown as ViewProps<'association.page@1'>)).toBe('1484');
});

const names = Object.keys(SLOTS) as SlotName[];

test('the home of a person stands in both kinds of portal where people sign in, and asks their graph', () => {
  expect(['municipality', 'association', 'research'].map((portal) => standsIn('person.home@1', portal as 'research'))).toEqual([true, true, false]);
  expect(audienceOf('person.home@1')).toBe('portal');
  expect(names.filter((name) => audienceOf(name) === 'research')).toEqual(['research.page@1', 'research.home@1', 'research.table@1']);
});

test('cards of a first page are those with neither a page of their own nor one above them', () => {
  expect(names.filter(isHome)).toEqual(['person.home@1', 'municipality.home@1', 'association.home@1', 'research.home@1']);
});

test('the portal and the audience of a place agree: no place is found both where people sign in and where nobody does', () => {
  for (const { portals } of Object.values(SLOTS)) expect(portals.includes('research') && portals.length > 1).toBe(false);
});
