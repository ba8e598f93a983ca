import type { ViewRecord } from '@samlar/view-contract/registry';
import type { ViewSlot } from '@samlar/view-contract/slot';
import { ErrorState, Loading } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { ViewProvider, type ViewProps } from '@samlar/view-contract/view';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { loadView, type ViewComponent } from './federation';
import { portalTexts } from './portal-texts';
import { tellDeveloper } from './watch-registry';

type State = { kind: 'loading' } | { kind: 'failed' } | { kind: 'here'; View: ViewComponent };

interface MountedViewProps {
  view: ViewRecord;
  slot: ViewSlot;
  props: ViewProps;
  /** Shapes shown while loading: a card has fewer than a page. */
  rows?: number;
}

/** A view in its place, behind a boundary of its own: whatever it does, the rest of the portal stands. */
export function MountedView({ view, slot, props, rows }: MountedViewProps) {
  const t = useText(portalTexts);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ kind: 'loading' });
  const title = slot.title[props.language];

  useEffect(() => {
    // Code of an owner nobody has vetted never runs in the page.
    if (view.trust !== 'page') return setState({ kind: 'failed' });
    let current = true;
    setState({ kind: 'loading' });
    loadView(view, slot.module).then(
      (View) => current && setState({ kind: 'here', View }),
      (error: unknown) => {
        tellDeveloper(error);
        if (current) setState({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [view, slot.module, attempt]);

  const failure = (again: () => void) => <ErrorState title={t('view.failed.title', { title })} again={again}>{t('view.failed.text')}</ErrorState>;
  if (state.kind === 'loading') return <Loading rows={rows} />;
  if (state.kind === 'failed') return failure(() => setAttempt((tried) => tried + 1));
  return (
    // What a view threw at may be kept by the client and throw again: only a fresh page forgets it.
    <Boundary key={attempt} failure={failure(() => location.reload())}>
      <ViewProvider props={props}><state.View {...props} /></ViewProvider>
    </Boundary>
  );
}

/** React offers boundaries as classes only. */
class Boundary extends Component<{ failure: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.failure : this.props.children;
  }
}
