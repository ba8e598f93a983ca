import type { Absence, Language, Text } from './table-definition';
import type { TableContent } from './table-content';

/** What anyone may do with the tables (domain §4.7). */
export const LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  text: {
    sv: 'Erkännande 4.0 Internationell (CC BY 4.0): använd, bearbeta och sprid tabellen fritt, men ange källan och om du har ändrat något.',
    nb: 'Navngivelse 4.0 Internasjonal (CC BY 4.0): bruk, bearbeid og del tabellen fritt, men oppgi kilden og om du har endret noe.',
    da: 'Kreditering 4.0 International (CC BY 4.0): brug, bearbejd og del tabellen frit, men angiv kilden, og om du har ændret noget.',
    en: 'Attribution 4.0 International (CC BY 4.0): use, adapt and share the table freely, but name the source and say whether you have changed anything.',
  },
} as const;

export const PUBLISHER = 'Fyrbodals kommunalförbund';

/** The marks of Swedish statistics, and what stands in files in their place (domain §4.7). */
export const MARKS: readonly { mark: string; file: Absence | '0'; meaning: Text }[] = [
  { mark: '–', file: '0', meaning: { sv: 'Noll.', nb: 'Null.', da: 'Nul.', en: 'Zero.' } },
  { mark: '..', file: 'MISSING', meaning: { sv: 'Uppgift saknas eller är för osäker.', nb: 'Opplysningen mangler eller er for usikker.', da: 'Oplysningen mangler eller er for usikker.', en: 'Not available or too uncertain.' } },
  { mark: '..', file: 'SUPPRESSED', meaning: {
    sv: 'Döljs därför att gruppen är liten, eller därför att en annan dold uppgift annars kunde räknas ut.',
    nb: 'Skjules fordi gruppen er liten, eller fordi en annen skjult opplysning ellers kunne regnes ut.',
    da: 'Skjules, fordi gruppen er lille, eller fordi en anden skjult oplysning ellers kunne regnes ud.',
    en: 'Hidden because the group is small, or because another hidden figure could be worked out.',
  } },
  { mark: '.', file: 'NOT_APPLICABLE', meaning: { sv: 'Inte aktuellt.', nb: 'Ikke aktuelt.', da: 'Ikke relevant.', en: 'Not relevant.' } },
];

export const FORMATS = ['csv', 'json'] as const;
export type TableFormat = (typeof FORMATS)[number];

/** The stable address of a table's file, from the portal's root. Spreadsheets in Sweden read the variant `swedish`. */
export function tableAddress(id: string, format: TableFormat, language: Language, variant: 'rfc4180' | 'swedish' = 'rfc4180'): string {
  return `/research/tables/${id}.${format}?lang=${language}${variant === 'swedish' ? '&variant=swedish' : ''}`;
}

export function codebookAddress(id: string): string {
  return `/research/tables/${id}.codebook.json`;
}

const VERSION: Text = { sv: 'Version', nb: 'Versjon', da: 'Version', en: 'Version' };
const RETRIEVED: Text = { sv: 'hämtad', nb: 'hentet', da: 'hentet', en: 'retrieved' };

/** How to cite a table: who, what, version, where, when read (ISO date). */
export function citation({ table, version }: TableContent, origin: string, retrieved: string, language: Language): string {
  return `${PUBLISHER}. ${table.title[language]}. ${VERSION[language]} ${version}. ${origin}/tables/${table.id} (${RETRIEVED[language]} ${retrieved}).`;
}
