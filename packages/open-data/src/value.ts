import type { Absence, Category, Dimension, Fact, Measure, Text, Value } from './table-definition';

/** The figure, else the reason given, else MISSING. */
export function valueOf(figure: number | null | undefined, absence?: Absence | null): Value {
  return figure ?? absence ?? 'MISSING';
}

/** Whole kronor of minor units; öre are kept as decimals. */
export function kronorOf(amount: { amountMinor: string } | null | undefined): Value {
  return amount ? Number(amount.amountMinor) / 100 : 'MISSING';
}

/** A name that is the same in every language, such as a municipality's. */
export function named(id: string, name: string): Category {
  return { id, label: { sv: name, nb: name, da: name, en: name } };
}

/** A count by sex as the graph answers it. */
export interface GenderCount {
  total: number | null;
  women: number | null;
  men: number | null;
  absence: Absence | null;
}

/** What to ask of a GenderCount. */
export const BY_SEX = '{ total women men absence }';

/** Sex as national statistics has it: T total, K women, M men (domain §4.7). */
export const SEX: Dimension & { categories: readonly Category[] } = {
  id: 'sex',
  label: { sv: 'Kön', nb: 'Kjønn', da: 'Køn', en: 'Sex' },
  description: {
    sv: 'T totalt, K kvinnor, M män. Personer utan uppgift om kön ingår i totalt.',
    nb: 'T totalt, K kvinner, M menn. Personer uten opplysning om kjønn er med i totalt.',
    da: 'T i alt, K kvinder, M mænd. Personer uden oplysning om køn indgår i alt.',
    en: 'T total, K women, M men. People whose sex is not stated are part of the total.',
  },
  categories: [
    { id: 'T', label: { sv: 'Totalt', nb: 'Totalt', da: 'I alt', en: 'Total' } },
    { id: 'K', label: { sv: 'Kvinnor', nb: 'Kvinner', da: 'Kvinder', en: 'Women' } },
    { id: 'M', label: { sv: 'Män', nb: 'Menn', da: 'Mænd', en: 'Men' } },
  ],
};

const PART = { T: 'total', K: 'women', M: 'men' } as const;

/** One fact a sex, from counts by measure. A whole count that is not there has `otherwise` in each cell. */
export function factsBySex(at: Fact['at'], counts: Readonly<Record<string, GenderCount | null>>, otherwise: Absence = 'MISSING'): Fact[] {
  return SEX.categories.map((sex) => ({
    at: { ...at, sex },
    values: Object.fromEntries(Object.entries(counts).map(([measure, count]) => {
      return [measure, count ? valueOf(count[PART[sex.id as keyof typeof PART]], count.absence) : otherwise];
    })),
  }));
}

export const MUNICIPALITY: Dimension = {
  id: 'municipality',
  label: { sv: 'Kommun', nb: 'Kommune', da: 'Kommune', en: 'Municipality' },
  description: {
    sv: 'Kommunkod enligt SCB, fyra siffror som text, och kommunens namn.',
    nb: 'Kommunekode fra Statistiska centralbyrån (SCB), fire sifre som tekst, og kommunens navn.',
    da: 'Kommunekode fra Statistiska centralbyrån (SCB), fire cifre som tekst, og kommunens navn.',
    en: 'Statistics Sweden’s municipality code, four digits as text, and the municipality’s name.',
  },
  role: 'geo',
};

const PEOPLE: Text = { sv: 'personer', nb: 'personer', da: 'personer', en: 'people' };
export const KRONOR: Text = { sv: 'kronor, löpande priser', nb: 'svenske kroner, løpende priser', da: 'svenske kroner, løbende priser', en: 'SEK, current prices' };

export function people(id: string, label: Text, description: Text): Measure {
  return { id, label, description, unit: PEOPLE, decimals: 0, kind: 'count' };
}

/** Said of every table that counts people. */
export const SUPPRESSION_OF_PEOPLE: Text = {
  sv: 'Antal personer från 1 till 4 visas inte, och inte heller det antal som skulle avslöja dem genom subtraktion. Noll visas.',
  nb: 'Antall personer fra 1 til 4 vises ikke, og heller ikke antall som ville avsløre dem ved subtraksjon. Null vises.',
  da: 'Antal personer fra 1 til 4 vises ikke, og heller ikke det antal, der ville afsløre dem ved subtraktion. Nul vises.',
  en: 'Counts of 1 to 4 people are not shown, nor is any count that would reveal them by subtraction. Zero is shown.',
};
