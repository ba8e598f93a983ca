import type { Step } from './step';

/** Plans and runs what is left of the operation; a part that does not answer costs its own fields. */
export const execute: Step = async (exchange) => {
  exchange.result = await exchange.graph.run(exchange.request);
};
