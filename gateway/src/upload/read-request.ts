import { isMultipart, readMultipart, type MultipartRequest } from '@samlar/multipart-request/read-multipart';
import { MultipartRefused } from '@samlar/multipart-request/upload';
import type { Contract } from '../compose/contracts';
import type { Call } from '../door/call';
import { BodyTooLarge, readBody } from '../door/read-body';
import { sendGraphqlError } from '../door/respond';

/** A GraphQL request as it was posted. */
export interface PostedRequest {
  body: unknown;
  /** Where it came with files: those are read while the operation runs. */
  files: MultipartRequest | null;
}

/** Bytes of a request without its files: a table to import may come in one; the open API imports nothing. */
const MOST_BYTES: Record<Contract, number> = { portal: 8 * 1024 * 1024, research: 1024 * 1024 };
/** Files are for portals alone. A browser sends such a request to anyone unasked: the session's csrf token, which the door has looked at by now, is what keeps other sites' pages out. */
const FILES = { files: 5, fileBytes: 20 * 1024 * 1024, fieldBytes: 256 * 1024 };

/** The operation, and the files as they come. Null: it could not be read, and has been answered. */
export async function readRequest(call: Call, contract: Contract): Promise<PostedRequest | null> {
  const { request } = call;
  const type = String(request.headers['content-type'] ?? '');
  try {
    if (contract === 'portal' && isMultipart(type)) {
      if (Number(request.headers['content-length'] ?? 0) > FILES.files * FILES.fileBytes + 2 * FILES.fieldBytes + 64 * 1024) throw new MultipartRefused(413, 'TOO_LARGE', `The request is larger than ${FILES.files} files of ${FILES.fileBytes} bytes.`);
      const files = await readMultipart(request, FILES);
      return { body: files.operations, files };
    }
    if (!/^application\/json\b/i.test(type)) throw new MultipartRefused(415, 'BAD_REQUEST', `Send the request as application/json${contract === 'portal' ? ', or with files as multipart/form-data' : ''}.`);
    return { body: JSON.parse((await readBody(request, MOST_BYTES[contract])).toString('utf8')), files: null };
  } catch (error) {
    if (error instanceof MultipartRefused) sendGraphqlError(call, error.status, error.code, error.message, error.status === 415 ? {} : { connection: 'close' });
    else if (error instanceof BodyTooLarge) sendGraphqlError(call, 413, 'TOO_LARGE', `The request is ${error.message}.`, { connection: 'close' });
    else sendGraphqlError(call, 400, 'BAD_REQUEST', 'The body is not JSON.');
    return null;
  }
}

/**
 * Once the operation has ended: what is left of the files is not waited for. True where they did not come as they should and the answer has errors: then that is
 * what the caller is told, since the subgraph knows only that something broke off.
 */
export function endFiles(call: Call, files: MultipartRequest, answer: string): boolean {
  files.stop();
  if (!call.request.complete) call.response.setHeader('connection', 'close');
  const failure = files.failure();
  if (!failure || !answer.includes('"errors"')) return false;
  sendGraphqlError(call, failure.status, failure.code, failure.message, { connection: 'close' });
  return true;
}
