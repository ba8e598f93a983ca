import * as figures from './figures';
import { idOf } from './identity';

export type Participation = 'WHOLE_MUNICIPALITY' | 'EDUCATION_ADMINISTRATION' | 'SOCIAL_ADMINISTRATION' | 'NONE';

/** A member of the association. `id` is also the tenant's id. Coordinates are the seat's, about, in degrees (WGS 84). */
export interface Municipality {
  id: string;
  /** SCB's four digits, as text. */
  code: string;
  /** Its name in addresses: `lysekil`, `dals-ed`. */
  slug: string;
  name: string;
  countyCode: string;
  /** Only the one that is publicly verified; the others are for an administrator to enter. */
  orgNumber: string | null;
  latitude: number;
  longitude: number;
  /** Its square on the tile map, from 0. */
  tile: { column: number; row: number };
  neighbours: { code: string; water: boolean }[];
  participation: Participation;
  v8: boolean;
  /** Invented for the demonstration: not the municipality's own profile. */
  brand: { main: string; accent: string };
}

export const MUNICIPALITIES: readonly Municipality[] = figures.municipalities.rows.map((row) => ({
  id: idOf('municipality', row.code!),
  code: row.code!,
  slug: row.slug!,
  name: row.name!,
  countyCode: row.countyCode!,
  orgNumber: row.orgNumber,
  latitude: row.latitude!,
  longitude: row.longitude!,
  tile: { column: row.tileColumn!, row: row.tileRow! },
  neighbours: figures.neighbours.rows
    .filter(({ code }) => code === row.code)
    .map(({ neighbour, water }) => ({ code: neighbour!, water: water === 'true' })),
  participation: row.participation as Participation,
  v8: row.v8 === 'true',
  brand: { main: row.brandMain!, accent: row.brandAccent! },
}));

/** The regional association; `id` is also its tenant's id. */
export const ASSOCIATION = {
  id: idOf('association', 'fyrbodal'),
  slug: 'fyrbodal',
  name: 'Fyrbodals kommunalförbund',
  orgNumber: '222000-1776',
  staff: 35,
  /** Invented for the demonstration. */
  brand: { main: '#17456b', accent: '#b3541e' },
} as const;

/** The project's own time: eighteen months (domain.md N9). */
export const PROJECT_PERIOD = { start: '2012-01-01', end: '2013-06-30' } as const;

export interface Group {
  id: 'v8' | 'lms' | 'whole' | 'fyrbodal';
  name: { sv: string; en: string };
  /** SCB codes. */
  members: string[];
  period: { start: string; end: string | null };
}

const codes = (belongs: (municipality: Municipality) => boolean): string[] => MUNICIPALITIES.filter(belongs).map(({ code }) => code);

/** Municipality groups. Where the plan gives no first day, the earliest it speaks of is used. */
export const GROUPS: readonly Group[] = [
  {
    id: 'v8', name: { sv: 'V8', en: 'V8' }, members: codes(({ v8 }) => v8),
    period: { start: '2011-01-01', end: null },
  },
  {
    id: 'lms', name: { sv: 'Lysekil–Munkedal–Sotenäs', en: 'Lysekil–Munkedal–Sotenäs' },
    members: codes(({ slug }) => ['lysekil', 'munkedal', 'sotenas'].includes(slug)), period: { start: '2011-01-01', end: null },
  },
  {
    id: 'whole', name: { sv: 'Hela kommuner', en: 'Whole municipalities' },
    members: codes(({ participation }) => participation === 'WHOLE_MUNICIPALITY'), period: { ...PROJECT_PERIOD },
  },
  {
    id: 'fyrbodal', name: { sv: 'Fyrbodal', en: 'Fyrbodal' }, members: codes(() => true),
    period: { start: '2011-01-01', end: null },
  },
];

const bySlug = new Map(MUNICIPALITIES.map((municipality) => [municipality.slug, municipality]));

/** @throws when no member has that slug: slugs in the demonstration are ours. */
export function municipalityOf(slug: string): Municipality {
  const found = bySlug.get(slug);
  if (!found) throw new Error(`No member municipality is called ${slug}`);
  return found;
}
