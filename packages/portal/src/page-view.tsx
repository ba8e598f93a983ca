import { Loading } from '@samlar/view-contract/state';
import { ViewProvider } from '@samlar/view-contract/view';
import { Component, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Contracted } from './contracted';
import { useEndedLoop } from './ended-loop';
import { LOAD_LIMIT, loadView, type ViewComponent } from './federation';
import type { MountingProps } from './mounted-view';
import type { Fault } from './view-fault';

/** A vetted owner's view, in the portal's page. */
export function PageView({ view, slot, props: given, rows, onFault }: MountingProps) {
  // One that is changed by one view is the other views' too.
  const search = useMemo(() => new URLSearchParams(given.search), [given.search]);
  const props = { ...given, search };
  const [loaded, setLoaded] = useState<{ View: ViewComponent } | null>(null);
  useEndedLoop(view.container, useCallback((why: Error) => onFault('threw', why), [onFault]));

  useEffect(() => {
    let current = true;
    loadView(view, slot.module).then(
      (View) => current && setLoaded({ View }),
      (error: unknown) => current && onFault('failed', error),
    );
    return () => {
      current = false;
    };
  }, [view, slot.module, onFault]);

  if (!loaded) return <Loading rows={rows} />;
  return (
    <Boundary onFault={onFault}>
      <Suspense fallback={<Waiting rows={rows} onFault={onFault} />}>
        <ViewProvider props={props}><Contracted view={view} View={loaded.View} props={props} /></ViewProvider>
      </Suspense>
    </Boundary>
  );
}

type OnFault = (fault: Fault, why: unknown) => void;

/** A view that waits for a promise has as long as one that loads. */
function Waiting({ rows, onFault }: { rows?: number; onFault: OnFault }) {
  useEffect(() => {
    const timer = setTimeout(() => onFault('late', new Error('the view waits for what does not come')), LOAD_LIMIT);
    return () => clearTimeout(timer);
  }, [onFault]);
  return <Loading rows={rows} />;
}

/** React offers boundaries as classes only. */
class Boundary extends Component<{ onFault: OnFault; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault('threw', error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
