import { contractFor, type ViewRecord } from '@samlar/view-contract/registry';
import type { ViewProps } from '@samlar/view-contract/view';
import { useSecondProps } from '@samlar/view-contract/view-2';
import type { ViewComponent } from './federation';

interface ContractedProps {
  view: ViewRecord;
  View: ViewComponent;
  props: ViewProps;
}

/** A view with the props of the contract it was made for; views of each stand side by side. */
export function Contracted({ view, View, props }: ContractedProps) {
  return contractFor(view.contract) === 2 ? <OfSecond View={View} props={props} /> : <View {...props} />;
}

function OfSecond({ View, props }: Omit<ContractedProps, 'view'>) {
  const given = useSecondProps(props);
  // What a component takes is known by its manifest alone.
  return <View {...(given as unknown as ViewProps)} />;
}
