import { CSRF } from '@samlar/view-contract/session';
import { createContext } from 'react';
import type { AskDocument } from './serve-frame';

/** How frames' questions are asked at this portal. */
export const AskContext = createContext<AskDocument>(() => Promise.resolve({ status: 0, body: '' }));

/** Asks trusted documents of the portal's GraphQL, by id, as the person. `onSignedOut` as of the portal's own client. */
export function askDocument(url: string, csrf: string, onSignedOut: () => void): AskDocument {
  return async (documentId, variables) => {
    try {
      const response = await fetch(url, {
        method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json', [CSRF]: csrf }, body: JSON.stringify({ documentId, variables }),
      });
      if (response.status === 401) onSignedOut();
      return { status: response.status, body: await response.text() };
    } catch {
      return { status: 0, body: '' };
    }
  };
}
