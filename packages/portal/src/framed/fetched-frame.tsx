import { Loading } from '@samlar/view-contract/state';
import { useEffect, useState, type ComponentType } from 'react';
import type { MountingProps } from '../mounted-view';

/** A framed view; what holds it in its frame is fetched with the first. */
export function FetchedFrame(mounting: MountingProps) {
  const { rows, onFault } = mounting;
  const [fetched, setFetched] = useState<{ FramedView: ComponentType<MountingProps> } | null>(null);
  useEffect(() => {
    let current = true;
    import('./framed-view').then((module) => current && setFetched(module), (error: unknown) => current && onFault('failed', error));
    return () => {
      current = false;
    };
  }, [onFault]);
  return fetched ? <fetched.FramedView {...mounting} /> : <Loading rows={rows} />;
}
