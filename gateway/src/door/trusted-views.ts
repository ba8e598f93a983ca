import { createHash } from 'node:crypto';
import type { TrustedDocuments } from '../steps/trusted-document';
import type { Views } from './views';

/** The documents that built views registered in their manifests. One whose id is not the hash of its text does not count. */
export function trustedDocumentsOf(views: Views, enforced: boolean): TrustedDocuments {
  const judged = new Map<string, boolean>();
  return {
    enforced,
    async find(id) {
      for (const { manifest } of await views.all()) {
        for (const document of manifest.documents ?? []) {
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
