import { createContext, useContext, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';
import type { PortalOrganisation, SessionPerson } from './session';
import { LanguageProvider, useLanguage } from './language';
import type { Language, ParamsOf, SlotName, ViewerOf } from './slot';

export { useLanguage };

/** A short message the portal shows and reads aloud: that something was done, or what to do now. */
export interface Notice {
  kind: 'success' | 'info' | 'warning' | 'danger';
  text: string;
}

/** What the portal gives each mounted view, as props and through the hooks of this file (contract 1); more closely of a named slot, as `ViewProps<'activity.detail@1'>`. */
export interface ViewProps<Slot extends SlotName = SlotName> {
  /** The person at work; null where nobody needs to sign in. */
  viewer: ViewerOf<Slot, SessionPerson>;
  organisation: PortalOrganisation;
  language: Language;
  client: Client;
  params: ParamsOf<Slot>;
  /** What stands after `?` in the page's address. */
  search: URLSearchParams;
  /** Goes to an address of this portal, such as `/programmes/7?part=2`. */
  navigate(to: string, options?: { replace?: boolean }): void;
  notify(notice: Notice): void;
}

const ViewContext = createContext<ViewProps | null>(null);

/** The portal puts this around each view; a view's tests use `ViewForTest` of `testing`. */
export function ViewProvider({ props, children }: { props: ViewProps; children: ReactNode }) {
  return (
    <ViewContext.Provider value={props}>
      <LanguageProvider language={props.language}>
        <Provider value={props.client}>{children}</Provider>
      </LanguageProvider>
    </ViewContext.Provider>
  );
}

export function useView(): ViewProps {
  const props = useContext(ViewContext);
  if (!props) throw new Error('a view is mounted by a portal, inside ViewProvider');
  return props;
}

export const useViewer = (): SessionPerson | null => useView().viewer;
export const useNavigate = (): ViewProps['navigate'] => useView().navigate;
export const useNotify = (): ViewProps['notify'] => useView().notify;

/** True when the person holds the right (domain.md §6.3). It decides what is shown; the subgraphs decide what is allowed. */
export function useMay(right: string): boolean {
  return useViewer()?.rights.includes(right) ?? false;
}

type ViewLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string };

/** A link within the portal: a real address, followed without loading the page again. */
export function ViewLink({ to, onClick, children, className, ...rest }: ViewLinkProps) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a className={className ?? 'ds-link'} href={to} onClick={follow} {...rest}>{children}</a>;
}
