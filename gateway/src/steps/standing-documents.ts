import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';

/**
 * The questions an installation answers besides those of its views: the `.graphql` files of a folder, text by the sha256 of the text.
 * One operation a file; the text counts as a file holds it, with or without the line's end after it.
 * Throws an error that names the file that is no GraphQL document.
 */
export function standingDocuments(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    try {
      parse(text);
    } catch (error) {
      throw new Error(`${path.join(folder, file)} is no GraphQL document: ${(error as Error).message}`);
    }
    for (const each of [text, text.trimEnd()]) found.set(createHash('sha256').update(each).digest('hex'), each);
  }
  return found;
}
