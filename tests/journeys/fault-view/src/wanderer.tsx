import type { ViewProps } from '@samlar/view-contract/view';
import { useEffect } from 'react';

/** Goes to another address by itself, `?elsewhere=`. */
export default function Wanderer({ search }: ViewProps) {
  const elsewhere = search.get('elsewhere')!;
  useEffect(() => {
    const going = setTimeout(() => window.location.assign(elsewhere), 500);
    return () => clearTimeout(going);
  }, [elsewhere]);
  return <p>Går</p>;
}
