import { planBuilder, type Planning } from './build-plan';
import type { OperationPlanner } from './planned-operation';

/** Plans in this thread and remembers nothing: for tests and tools. */
export function directPlanner(supergraphSdl: string, planning: Planning = {}): OperationPlanner {
  const build = planBuilder(supergraphSdl, planning);
  return {
    plan: async (operation, labels) => ({ kind: operation.kind, text: operation.text, plan: build(operation, labels) }),
    close: async () => {},
  };
}
