import type { Upload } from '@samlar/multipart-request/upload';
import { writeMultipart } from '@samlar/multipart-request/write-multipart';
import { Agent } from 'undici';
import { SubgraphUnavailable, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { gather } from '../upstream/gather';
import { objectToBody, objectToHead, tooLarge, type Objection } from '../upstream/graphql-response';
import { HTTP_LIMITS, type HttpOptions } from '../upstream/http-reach';
import type { Reach } from '../upstream/reach';

export interface UploadOptions extends HttpOptions {
  /** The files that came with the client's request. */
  uploads: (request: UpstreamRequest) => readonly Upload[];
}

/**
 * A subgraph over HTTP that is sent files too, as they come, by the GraphQL multipart request specification; whatever names none goes by `plain`. A mutation has its whole time
 * limit for files and answer, and is sent once. Where a file does not come whole the subgraph's request is broken off: it is for the subgraph to do nothing then.
 */
export function withUploads(subgraph: string, plain: Reach, options: UploadOptions): Reach {
  const limits = { ...HTTP_LIMITS, ...options };
  const url = new URL(options.url);
  const agent = new Agent({ connections: 16, connect: { timeout: limits.connectTimeout }, headersTimeout: 0, bodyTimeout: 0 });
  return {
    send(request) {
      const uploads = request.kind === 'mutation' ? options.uploads(request) : [];
      const body = uploads.length > 0 ? writeMultipart(request.body, uploads) : null;
      if (!body) return plain.send(request);
      return post(body);

      async function post({ contentType, bytes }: NonNullable<typeof body>): Promise<UpstreamAnswer> {
        const late = AbortSignal.timeout(limits.mutationTimeout);
        const signal = request.signal ? AbortSignal.any([request.signal, late]) : late;
        try {
          const answer = await agent.request({
            origin: url.origin, path: url.pathname + url.search, method: 'POST', body: bytes as never, signal,
            headers: { 'content-type': contentType, accept: 'application/graphql-response+json, application/json;q=0.9', 'accept-encoding': 'identity', ...named([...(request.headers ?? []), ...(request.tracing ?? [])]) },
          });
          const gathering = gather(limits.maxBytes);
          const objection = objectToHead(answer.statusCode, answer.headers, limits.maxBytes);
          if (!objection) for await (const piece of answer.body) if (!gathering.take(piece as Buffer)) refuse(tooLarge(limits.maxBytes));
          const whole = gathering.whole();
          const wrong = objection ?? objectToBody(answer.statusCode, whole);
          if (wrong) {
            await answer.body.dump().catch(() => undefined);
            refuse(wrong);
          }
          return { bytes: whole };
        } catch (error) {
          if (error instanceof SubgraphUnavailable) throw error;
          const fault = request.signal?.aborted ? 'abandoned' : late.aborted ? 'late' : 'dropped';
          throw new SubgraphUnavailable(subgraph, `${fault} while files were sent: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`, fault);
        }
      }
    },
    async close() {
      await Promise.all([plain.close(), agent.close()]);
    },
  };

  function refuse({ fault, reason }: Objection): never {
    throw new SubgraphUnavailable(subgraph, reason, fault);
  }
}

function named(headers: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (let n = 0; n < headers.length; n += 2) found[headers[n]!] = headers[n + 1]!;
  return found;
}
