import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TrustedDocument } from '@samlar/view-contract/registry';
import { formatDocument, stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { loadSource } from './load-source';

/** The documents a view's files export, in the very text its client will send, so that the gateway can know them by hash. */
export function documentsOf(folder: string, files?: readonly string[]): TrustedDocument[] {
  const sources = files?.map((file) => path.join(folder, file)) ?? sourcesUnder(path.join(folder, 'src'));
  const texts = sources.flatMap((file) => {
    // A watched view's documents change while this process lives.
    for (const known of Object.keys(require.cache)) if (known.startsWith(`${folder}${path.sep}`)) delete require.cache[known];
    const exported = loadSource<Record<string, unknown>>(file);
    return Object.values(exported).filter(isOperation).map((document) => stringifyDocument(formatDocument(document)));
  });
  return [...new Set(texts)].sort().map((text) => ({ id: createHash('sha256').update(text).digest('hex'), text }));
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(query|command)\.ts$/.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

function isOperation(value: unknown): value is DocumentNode {
  const document = value as DocumentNode | null;
  return document?.kind === 'Document' && document.definitions.some(({ kind }) => kind === 'OperationDefinition');
}
