import { SubgraphUnavailable, type Fault, type UpstreamAnswer } from '../../upstream';
import { objectToBody, tooLarge } from '../graphql-response';
import { HTTP_LIMITS, type HttpLimits } from '../http-reach';
import type { Reach } from '../reach';
import type { FromThread, ThreadFault } from './messages';
import type { ThreadLine } from './thread-line';

export interface ThreadOptions extends Partial<Omit<HttpLimits, 'connectTimeout'>> {
  thread: ThreadLine;
  /** Names, in lower case, of the response's headers that are handed on. */
  responseHeaders?: readonly string[];
}

const FAULTS: Record<ThreadFault, [Fault, string]> = {
  refused: ['failing', 'it refused the caller'],
  threw: ['failing', 'it threw'],
  'too-large': ['too-large', ''],
};

/**
 * One subgraph in a thread of this process, with no HTTP between: bounded in time and bytes as by HTTP. It is no longer waited for
 * when its time is over, whatever its thread does then. While there is no thread it is `refused`; what a thread takes with it is `dropped`.
 */
export function threadReach(subgraph: string, { thread, responseHeaders = [], ...options }: ThreadOptions): Reach {
  const { firstByteTimeout, timeout, mutationTimeout, maxBytes } = { ...HTTP_LIMITS, ...options };
  const wanted = responseHeaders.filter((name) => name !== 'set-cookie');
  const asking = wanted.length > 0 ? { maxBytes, wanted } : { maxBytes };
  const waiting = new Set<Promise<unknown>>();
  let isClosed = false;

  const read = (answer: FromThread | null): UpstreamAnswer => {
    if (!answer) throw new SubgraphUnavailable(subgraph, 'its thread ended', 'dropped');
    if ('fault' in answer) {
      const [fault, reason] = FAULTS[answer.fault];
      throw new SubgraphUnavailable(subgraph, reason || tooLarge(maxBytes).reason, fault);
    }
    const { buffer, byteOffset, length } = answer.bytes;
    const bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, length);
    const objection = objectToBody(200, bytes);
    if (objection) throw new SubgraphUnavailable(subgraph, objection.reason, objection.fault);
    return answer.headers ? { bytes, headers: answer.headers } : { bytes };
  };

  return {
    send({ body, kind, headers = [], tracing = [], signal }) {
      const answer = new Promise<UpstreamAnswer>((resolve, reject) => {
        const time = kind === 'mutation' ? mutationTimeout : Math.min(timeout, firstByteTimeout);
        let leave: (() => void) | null = null;
        const end = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abandon);
        };
        const fail = (reason: string, fault: Fault): void => {
          end();
          leave?.();
          reject(new SubgraphUnavailable(subgraph, reason, fault));
        };
        const abandon = (): void => fail('nobody waits for it any more', 'abandoned');
        const timer = setTimeout(() => fail(`no answer in ${time} ms`, 'late'), time);
        if (signal?.aborted) return abandon();
        signal?.addEventListener('abort', abandon, { once: true });
        leave = isClosed ? null : thread.ask({ body, headers: tracing.length > 0 ? [...headers, ...tracing] : headers, ...asking }, (told) => {
          end();
          try {
            resolve(read(told));
          } catch (error) {
            reject(error as Error);
          }
        });
        if (!leave) fail('it has no thread at the moment', 'refused');
      });
      const forget = (): void => void waiting.delete(answer);
      waiting.add(answer);
      answer.then(forget, forget);
      return answer;
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(waiting);
      thread.close();
    },
  };
}
