import { CSRF } from '@samlar/view-contract/session';
import { cacheExchange, createClient, fetchExchange, mapExchange, subscriptionExchange, type Client } from 'urql';
import { tellDeveloper } from './watch-registry';
import { whenAsked } from './when-asked';

/** The portal's one client. `onSignedOut` is called when the session has ended while the person was at work. */
export function graphqlClient(url: string, csrf: string, onSignedOut: () => void): Client {
  return createClient({
    url,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { [CSRF]: csrf } },
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          tellDeveloper(error);
          if ((error.response as Response | undefined)?.status === 401) onSignedOut();
        },
      }),
      subscriptionExchange({ forwardSubscription: whenAsked(async () => (await import('./live-events')).liveEvents(url, csrf, onSignedOut)) }),
      fetchExchange,
    ],
  });
}
