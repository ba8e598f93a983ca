import { contractFor, type ViewRecord } from '@samlar/view-contract/registry';
import type { ViewProps } from '@samlar/view-contract/view';
import { secondProps } from '@samlar/view-contract/view-2';
import { useMemo } from 'react';
import type { ViewComponent } from './federation';

/** A view with the props of the contract it was made for; views of each stand side by side. */
export function Contracted({ view, View, props }: { view: ViewRecord; View: ViewComponent; props: ViewProps }) {
  const contract = contractFor(view.contract);
  const given = useMemo(() => (contract === 2 ? secondProps(props, document.documentElement) : props), [contract, props]);
  // What a component takes is known by its manifest alone.
  return <View {...(given as ViewProps)} />;
}
