import { createHash } from 'node:crypto';
import type { TrustedDocuments } from '../steps/trusted-document';
import type { Views } from './views';

/**
 * The installation's standing documents, and those of every version of a view that somebody may be shown.
 * One whose id is not the hash of its text does not count.
 */
export function trustedDocumentsOf(views: Views, standing: ReadonlyMap<string, string>, enforced: boolean): TrustedDocuments & { published(): Promise<string[]> } {
  const judged = new Map<string, boolean>();
  return {
    enforced,
    /** Texts, each once. */
    async published() {
      return [...new Set([...standing.values(), ...(await views.manifests()).flatMap(({ documents }) => documents.map(({ text }) => text))])];
    },
    async find(id) {
      const known = standing.get(id);
      if (known !== undefined) return known;
      for (const { documents } of await views.manifests()) {
        for (const document of documents) {
          if (document.id !== id) continue;
          const honest = judged.get(id + document.text) ?? createHash('sha256').update(document.text).digest('hex') === id;
          judged.set(id + document.text, honest);
          if (honest) return document.text;
        }
      }
      return null;
    },
  };
}
