import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, type PortalKind } from '@samlar/view-contract/slot';

/** One portal: an audience's shell at its own host. */
export interface Portal {
  kind: PortalKind;
  /** The organisation's slug, and the host before `.localhost`. */
  slug: string;
  name: string;
  /** SCB municipality code; null for others. */
  code: string | null;
  /** Brand colours, `#rrggbb`: buttons and links, and the second colour. */
  brand: { main: string; accent: string };
  /** The language it speaks until somebody chooses another; Swedish unless said otherwise. */
  language: Language;
  /** Hosts in production, with no port. */
  hosts: readonly string[];
}

const KINDS: readonly PortalKind[] = ['municipality', 'association', 'research'];

/** Reads the portals. Throws an error that says which entry is wrong. */
export function readPortals(file: string): Portal[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(read)) throw new Error(`${file} must hold a list of portals.`);
  return read.map((each: Partial<Portal>, at) => {
    const { kind, slug, name, brand, code = null, language = 'sv', hosts = [] } = each;
    if (!kind || !KINDS.includes(kind)) throw new Error(`${file}, entry ${at + 1}: kind must be one of ${KINDS.join(', ')}.`);
    if (!slug || !/^[a-z][a-z0-9-]*$/.test(slug) || !name) throw new Error(`${file}, entry ${at + 1}: slug and name are needed; a slug is lower-case letters, digits and "-".`);
    if (!brand?.main || !brand.accent) throw new Error(`${file}, entry ${at + 1}: brand needs main and accent, as "#17456b".`);
    if (!LANGUAGES.includes(language)) throw new Error(`${file}, entry ${at + 1}: language must be one of ${LANGUAGES.join(', ')}.`);
    return { kind, slug, name, brand, code, language, hosts };
  });
}

/** Where a request belongs: a portal, the page that lists them, or nowhere. `host` as the browser sent it, port and all. */
export function placeOf(portals: readonly Portal[], host: string | undefined): Portal | 'front' | null {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  if (name === 'localhost' || name === '127.0.0.1' || name === '[::1]') return 'front';
  const slug = /^([a-z0-9-]+)\.localhost$/.exec(name)?.[1];
  return portals.find((portal) => portal.slug === slug || portal.hosts.includes(name)) ?? null;
}
