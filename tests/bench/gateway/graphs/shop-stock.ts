/**
 * What the shop holds, computed from ids so that every process has the same. REPEATED: few things met again and again, with long texts.
 * UNIQUE: a tree in which nothing comes twice, with short values; an id there is the way to it.
 */
export type Stock = 'REPEATED' | 'UNIQUE';

const PEOPLE = 6;
const PRODUCTS = 9;
const BEST_SELLERS = 5;
const REVIEWS_BY_PERSON = 2;
const REVIEWS_OF_PRODUCT = 2;
const UNIQUE_PEOPLE = 60;
const UNIQUE_BEST_SELLERS = 70;

const WORDS = 'lyktan lyser länge över den mörka gården när kvällen kommer och grannarna samlas kring bordet för att tala om dagen som gått'.split(' ');

/** Swedish-looking prose of about `length` characters; the same for the same seed. */
function prose(seed: number, length: number): string {
  let text = '';
  for (let at = seed; text.length < length; at = (at * 31 + 7) % 9_973) text += (text ? ' ' : '') + WORDS[at % WORDS.length];
  return text;
}

const unique = (id: string): boolean => id.startsWith('u');
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

export function people(stock: Stock): object[] {
  return range(stock === 'UNIQUE' ? UNIQUE_PEOPLE : PEOPLE).map((index) => person(stock === 'UNIQUE' ? `u${index}` : String(index)));
}

export function person(id: string): object {
  if (unique(id)) return { id, handle: `h${id.slice(1)}`, fullName: `N ${id}`, memberSince: 2012 };
  return { id, handle: `skribent-${id}`, fullName: `Skribent nummer ${id}, ${prose(Number(id) + 3, 30)}`, memberSince: 2001 + Number(id) };
}

export function productsOf(stock: Stock): object[] {
  return range(stock === 'UNIQUE' ? UNIQUE_BEST_SELLERS : BEST_SELLERS).map((index) => product(stock === 'UNIQUE' ? `ub${index}` : String(index)));
}

export interface Product { sku: string; title: string; priceOre: number; grams: number; summary: string; inStock: boolean }

export function product(sku: string): Product {
  if (unique(sku)) return { sku, title: `T ${sku}`, priceOre: 100 * sku.length, grams: 10 * sku.length, summary: '', inStock: sku.length % 2 === 0 };
  const number = Number(sku);
  return {
    sku, title: `Lykta ${sku}: ${prose(number + 11, 60)}`, priceOre: 9_900 + 12_300 * number, grams: 400 + 130 * number,
    summary: prose(number + 29, 200), inStock: number % 3 !== 1,
  };
}

interface Review { id: string; text: string; stars: number; authorId: string; sku: string }

export function review(id: string): Review {
  if (unique(id)) return { id, text: `R ${id}`, stars: 3, authorId: `${id}a`, sku: `${id}p` };
  const number = Number(id);
  return { id, text: prose(number + 41, 545), stars: 1 + (number % 5), authorId: String(number % PEOPLE), sku: String((number * 4 + 1) % PRODUCTS) };
}

export function reviewOfPerson(id: string): Review[] {
  if (unique(id)) return [review(`${id}r`)];
  return range(REVIEWS_BY_PERSON).map((index) => review(String(Number(id) + index * PEOPLE)));
}

export function reviewOfProduct(sku: string): Review[] {
  if (unique(sku)) return range(2).map((index) => review(`${sku}r${index}`));
  return range(REVIEWS_OF_PRODUCT).map((index) => ({ ...review(String(20 + Number(sku) + index * PRODUCTS)), sku }));
}
