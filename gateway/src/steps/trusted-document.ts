import { createHash } from 'node:crypto';

/** Documents that builds have registered, by the sha256 of their text. */
export interface TrustedDocuments {
  find(id: string): Promise<string | null>;
  /** Refuse every document that is not registered. */
  enforced: boolean;
  /** Where free queries run: texts that clients have sent with their hash, so that the hash is enough from then on (automatic persisted queries). */
  sent?: { get(hash: string): string | undefined; set(hash: string, text: string): void };
}

export type Refused = 'UNKNOWN_DOCUMENT' | 'DOCUMENT_NOT_TRUSTED' | 'PERSISTED_QUERY_NOT_FOUND' | 'BAD_REQUEST';
export type Lookup = { text: string } | { refused: Refused; message: string } | null;

/** Characters of a text that is kept; a longer one is sent anew each time. */
const LONGEST_SENT = 10_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The document a request means, by `documentId` or the persisted-query extension's hash; null: it sends its own text and may.
 * Where documents are enforced a text passes only if it is a registered one.
 */
export async function lookUpTrustedDocument(body: Record<string, unknown>, documents: TrustedDocuments): Promise<Lookup> {
  const persisted = (body.extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery;
  const id = body.documentId ?? persisted?.sha256Hash;
  const given = typeof body.query === 'string' && body.query !== '' ? body.query : null;
  const { sent } = documents;
  if (typeof id === 'string' && given === null) {
    const text = (await documents.find(id.replace(/^sha256:/, ''))) ?? sent?.get(id);
    if (text !== undefined) return { text };
    // Clients know this word by word, and send the text then.
    if (sent && body.documentId === undefined) return { refused: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };
    return { refused: 'UNKNOWN_DOCUMENT', message: 'No registered document has that id. Rebuild and register the view that sends it.' };
  }
  if (sent && persisted && given !== null) {
    if (id !== sha256(given)) return { refused: 'BAD_REQUEST', message: 'The hash in `extensions.persistedQuery` is not the sha256 of the query.' };
    if (given.length <= LONGEST_SENT) sent.set(id, given);
  }
  if (!documents.enforced || given === null) return null;
  if ((await documents.find(sha256(given))) !== null) return null;
  return { refused: 'DOCUMENT_NOT_TRUSTED', message: 'Only registered documents run here. Free queries are for the research API.' };
}
