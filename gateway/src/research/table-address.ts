import type { Slice } from '@samlar/open-data/slice';
import { LANGUAGES, type Language } from '@samlar/open-data/table-definition';

export interface TableAddress {
  id: string;
  format: 'csv' | 'json' | 'codebook.json';
  language: Language;
  variant: 'rfc4180' | 'swedish';
  /** The part of the table that is wanted. */
  slice: Slice;
}

const FILE = /^\/research\/tables\/([a-z0-9-]+)\.(csv|json|codebook\.json)$/;

/**
 * Which file an address means: `?lang=sv|nb|da|en`, for CSV `?variant=rfc4180|swedish`, and for a part of it a dimension's id with categories'
 * (`?municipality=1484,1435&sex=T`); or what is wrong with it.
 */
export function readTableAddress({ pathname, searchParams }: URL): TableAddress | { status: number; problem: string } {
  const [, id, format] = FILE.exec(pathname) ?? [];
  if (!id || !format) return { status: 404, problem: 'Write /research/tables/<id>.csv, .json (JSON-stat 2.0) or .codebook.json; /research/tables.json lists the tables.' };
  const asked = searchParams.get('lang') ?? 'sv';
  const language = LANGUAGES.find((each) => each === asked);
  if (!language) return { status: 400, problem: `lang is "${asked}"; write ${LANGUAGES.join(', ')}.` };
  const variant = searchParams.get('variant') ?? 'rfc4180';
  if (variant !== 'rfc4180' && variant !== 'swedish') return { status: 400, problem: `variant is "${variant}"; write rfc4180 (comma, decimal point) or swedish (semicolon, decimal comma).` };
  const dimensions = new Set([...searchParams.keys()].filter((name) => name !== 'lang' && name !== 'variant'));
  const slice = Object.fromEntries([...dimensions].map((dimension) => [dimension, searchParams.getAll(dimension).flatMap((ids) => ids.split(','))]));
  return { id, format: format as TableAddress['format'], language, variant, slice };
}
