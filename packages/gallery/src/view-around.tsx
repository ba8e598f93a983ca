import { useLanguage } from '@samlar/view-contract/language';
import { ViewProvider, type ViewProps } from '@samlar/view-contract/view';
import { useMemo, type ReactNode } from 'react';
import { createClient } from 'urql';

const nothing = (): void => undefined;

/** What a portal gives a view, with nobody at work and nothing to ask. */
export function ViewAround({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const props = useMemo((): ViewProps => ({
    viewer: null, organisation: { id: null, code: '1484', name: 'Lysekil' }, language, params: {}, search: new URLSearchParams(), navigate: nothing, notify: nothing,
    client: createClient({ url: '/graphql', exchanges: [], preferGetMethod: false }),
  }), [language]);
  return <ViewProvider props={props}>{children}</ViewProvider>;
}
