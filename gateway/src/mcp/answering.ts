import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { Call } from '../door/call';

/** What every tool here is: it looks, changes nothing, and answers the same of the same figures. */
export const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** What answers a tool or a resource, with a fault of ours told by its request id alone: the library would tell the error's own words. */
export function answering<Asked extends unknown[], Result>({ log, requestId }: Call, answer: (...asked: Asked) => Promise<Result>): (...asked: Asked) => Promise<Result> {
  return async (...asked) => {
    try {
      return await answer(...asked);
    } catch (error) {
      log.error({ err: error }, 'request failed');
      throw new McpError(ErrorCode.InternalError, `Something went wrong on our side. Try again; if it stays, report the request id ${requestId}.`);
    }
  };
}

