import vm from 'node:vm';

const call = new vm.Script('call()');
const context = vm.createContext({}) as { call?: () => unknown };

/**
 * The same function, which throws where it does not come to an end within so many milliseconds of the processor: the planner has been seen to turn in circles. It
 * must not wait for anything, and may be called again where others have had the processor.
 */
export function inBoundedTime<Given extends unknown[], Made>(limit: number, work: (...given: Given) => Made): (...given: Given) => Made {
  return (...given) => {
    const before = context.call;
    context.call = () => work(...given);
    try {
      for (let patience = limit; ; patience *= 4) {
        const started = process.cpuUsage();
        try {
          return call.runInContext(context as vm.Context, { timeout: patience }) as Made;
        } catch (error) {
          if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
          if (process.cpuUsage(started).user / 1000 > limit * 0.8) throw new Error('Planning does not come to an end.');
        }
      }
    } finally {
      context.call = before;
    }
  };
}
