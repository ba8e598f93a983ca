import { contractFor, type ViewRecord } from '@samlar/view-contract/registry';
import { type ViewSlot, spokenBy, titleIn } from '@samlar/view-contract/slot';
import type { ViewProps } from '@samlar/view-contract/view';
import { useCallback, useContext, useState } from 'react';
import { FetchedFrame } from './framed/fetched-frame';
import { KeptBoundary } from './kept-boundary';
import { PageView } from './page-view';
import { StoppedContext } from './stopped';
import { ViewFault, type Fault } from './view-fault';
import { tellDeveloper } from './watch-registry';

export interface MountedViewProps {
  view: ViewRecord;
  slot: ViewSlot;
  props: ViewProps;
  /** Shapes shown while loading: a card has fewer than a page. */
  rows?: number;
}

export interface MountingProps extends MountedViewProps {
  onFault: (fault: Fault, why: unknown) => void;
}

/** A view in its place, behind a boundary of its own: whatever it does, the rest of the portal stands. */
export function MountedView(mounted: MountedViewProps) {
  return <KeptBoundary><ViewOrFault {...mounted} /></KeptBoundary>;
}

function ViewOrFault(mounted: MountedViewProps) {
  const { view, slot, props } = mounted;
  const [attempt, setAttempt] = useState(0);
  const [found, setFault] = useState<Fault | null>(null);
  const stopped = useContext(StoppedContext).bases.has(view.base);
  const fault = stopped ? 'stopped' : contractFor(view.contract) === null ? 'contract' : found;
  const onFault = useCallback((now: Fault, why: unknown) => {
    tellDeveloper(why);
    setFault(now);
  }, []);
  const again = (): void => {
    setFault(null);
    setAttempt((tried) => tried + 1);
  };

  if (fault) return <ViewFault fault={fault} title={titleIn(slot.title, props.language)} again={again} />;
  const spoken = spokenBy(slot.title, props.language);
  // Code of an owner nobody has vetted never runs in the page.
  const Mounted = view.trust === 'page' ? PageView : FetchedFrame;
  return <div className="portal-view" data-trust={view.trust} lang={spoken === props.language ? undefined : spoken}><Mounted key={attempt} {...mounted} onFault={onFault} /></div>;
}
