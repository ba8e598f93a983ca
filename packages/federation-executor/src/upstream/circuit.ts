import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, ExponentialBackoff, handleWhen, noJitterGenerator, type CircuitBreakerPolicy } from 'cockatiel';
import { SubgraphUnavailable, type Fault, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { pause } from './pause';
import type { Policy } from './reach';

export interface CircuitOptions {
  /** What counts as a failure. Where everybody who waits is what hurts, `late` alone: a refusal costs nobody time. */
  counts: ReadonlySet<Fault>;
  /** Failures in a row after which the subgraph is left alone. */
  failures: number;
  /** Milliseconds it is left alone at first; longer each time the trial after it fails, up to `longestRest`. */
  rest: number;
  longestRest: number;
  /** Milliseconds others wait for the trial to end well before they are refused. */
  trialPatience: number;
  /** Told when the subgraph is left alone (`true`) and when it is well again. */
  onChange?: (resting: boolean) => void;
}

const UNWELL: ReadonlySet<Fault> = new Set<Fault>(['refused', 'dropped', 'truncated', 'late', 'failing', 'too-large']);

export const CIRCUIT: CircuitOptions = { counts: UNWELL, failures: 5, rest: 1_000, longestRest: 8_000, trialPatience: 250 };

/**
 * Leaves a subgraph alone that is silent or fails time after time, so that nobody waits for it in vain; after a rest one request
 * tries it. An answer is an answer, errors in it or not. For mutations too.
 */
export function circuit(options: Partial<CircuitOptions> = {}): Policy {
  const { counts, failures, rest, longestRest, trialPatience, onChange } = { ...CIRCUIT, ...options };
  return (send) => {
    const breaker: CircuitBreakerPolicy = circuitBreaker(
      // A trial whose client leaves has shown nothing: the rest goes on.
      handleWhen((error) => error instanceof SubgraphUnavailable && (counts.has(error.fault) || breaker.state === CircuitState.HalfOpen)),
      { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: new ExponentialBackoff({ generator: noJitterGenerator, initialDelay: rest, maxDelay: longestRest }) },
    );
    breaker.onBreak(() => onChange?.(true));
    breaker.onReset(() => onChange?.(false));
    let failed = false;
    // What goes well time after time changes nothing: the circuit hears of failures, and of the first success after one.
    const well = async (answer: UpstreamAnswer): Promise<UpstreamAnswer> => {
      await breaker.execute(() => undefined).catch(() => undefined);
      failed = false;
      return answer;
    };
    const unwell = async (error: unknown): Promise<never> => {
      failed = true;
      await breaker.execute(() => Promise.reject(error as Error)).catch(() => undefined);
      throw error;
    };
    const trial = async (request: UpstreamRequest): Promise<UpstreamAnswer> => {
      if (breaker.state === CircuitState.HalfOpen) await trialEnded(breaker, trialPatience, request.signal);
      if (breaker.state !== CircuitState.HalfOpen) {
        try {
          return await breaker.execute(() => send(request));
        } catch (error) {
          if (!(error instanceof BrokenCircuitError)) throw error;
        }
      }
      throw new SubgraphUnavailable(request.subgraph, 'it has failed several times in a row; it is asked again in a moment', 'resting');
    };
    return (request) => (breaker.state === CircuitState.Closed ? send(request).then((answer) => (failed ? well(answer) : answer), unwell) : trial(request));
  };
}

async function trialEnded(breaker: CircuitBreakerPolicy, patience: number, signal: AbortSignal | undefined): Promise<void> {
  const ended = new AbortController();
  const listening = breaker.onStateChange(() => ended.abort());
  const leave = (): void => ended.abort();
  signal?.addEventListener('abort', leave, { once: true });
  await pause(patience, ended.signal);
  listening.dispose();
  signal?.removeEventListener('abort', leave);
}
