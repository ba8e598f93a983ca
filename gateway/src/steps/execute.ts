import type { Step } from './step';

/** Plans and runs what is left of the operation; a part that does not answer costs its own fields. */
export const execute: Step = async (exchange) => {
  const { graph: { executor }, document, judged, variables, context } = exchange;
  const operation = await executor.prepare(document, judged.operation.name?.value ?? null);
  exchange.answer = await operation.execute({ variables, context, signal: context.signal });
};
