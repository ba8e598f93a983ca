import { createHash } from 'node:crypto';

/** Documents that builds have registered, by the sha256 of their text. */
export interface TrustedDocuments {
  find(id: string): Promise<string | null>;
  /** Refuse every document that is not registered. */
  enforced: boolean;
}

export type Lookup = { text: string } | { refused: 'UNKNOWN_DOCUMENT' | 'DOCUMENT_NOT_TRUSTED'; message: string } | null;

/**
 * The document a request means, by `documentId` or the persisted-query extension's hash; null: it sends its own text and may.
 * Where documents are enforced a text passes only if it is a registered one.
 */
export async function lookUpTrustedDocument(body: Record<string, unknown>, documents: TrustedDocuments): Promise<Lookup> {
  const persisted = (body.extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery;
  const id = body.documentId ?? persisted?.sha256Hash;
  const given = typeof body.query === 'string' && body.query !== '' ? body.query : null;
  if (typeof id === 'string' && given === null) {
    const text = await documents.find(id.replace(/^sha256:/, ''));
    if (text !== null) return { text };
    return { refused: 'UNKNOWN_DOCUMENT', message: 'No registered document has that id. Rebuild and register the view that sends it.' };
  }
  if (!documents.enforced || given === null) return null;
  if ((await documents.find(createHash('sha256').update(given).digest('hex'))) !== null) return null;
  return { refused: 'DOCUMENT_NOT_TRUSTED', message: 'Only registered documents run here. Free queries are for the research API.' };
}
