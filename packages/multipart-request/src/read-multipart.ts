import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { IncomingMessage } from 'node:http';
import { makeUpload, MultipartRefused, type Arrived, type Upload } from './upload';

export interface MultipartLimits {
  /** Files at most. */
  files: number;
  /** Bytes of one file, and of `operations` and of `map`. */
  fileBytes: number;
  fieldBytes: number;
}

export interface MultipartRequest {
  /** The operation as JSON has it, an `Upload` in the place of each file. */
  operations: Record<string, unknown>;
  /** In the order of `map`. */
  uploads: readonly Upload[];
  /** What went wrong with the files since, if anything. */
  failure(): MultipartRefused | null;
  /** Reads no more of it: what has not come is not waited for. */
  stop(): void;
}

interface Waiting {
  upload: Upload;
  /** Set once it is there. */
  arrived: Arrived | null;
  asked: { resolve(arrived: Arrived): void; reject(error: Error): void } | null;
  opened: boolean;
}

const bad = (message: string): MultipartRefused => new MultipartRefused(400, 'BAD_REQUEST', message);

export const isMultipart = (contentType: string | undefined): boolean => /^multipart\/form-data\s*;/i.test(contentType ?? '');

/**
 * Reads a GraphQL multipart request as far as its files, which are read when they are opened, in the order in which they come. Rejects with MultipartRefused. The request's socket
 * stays open whatever happens, so that it can be answered.
 */
export function readMultipart(request: IncomingMessage, { files, fileBytes, fieldBytes }: MultipartLimits): Promise<MultipartRequest> {
  return new Promise((resolve, reject) => {
    let parser: InstanceType<typeof Busboy>;
    try {
      parser = new Busboy({ headers: { ...request.headers, 'content-type': String(request.headers['content-type']) }, limits: { files, fields: 2, parts: files + 2, fileSize: fileBytes, fieldSize: fieldBytes, fieldNameSize: 100, headerPairs: 20 } });
    } catch {
      return reject(bad('The request is multipart/form-data without a boundary.'));
    }
    let operations: Record<string, unknown> | null = null;
    const waiting = new Map<string, Waiting>();
    let mapped = false;
    let failed: MultipartRefused | null = null;
    let ended = false;

    const stop = (): void => {
      if (ended) return;
      ended = true;
      request.unpipe(parser);
      request.resume();
    };
    const fail = (error: MultipartRefused): void => {
      if (failed || ended) return;
      failed = error;
      stop();
      reject(error);
      for (const each of waiting.values()) {
        each.asked?.reject(error);
        each.arrived?.stream.destroy(error);
      }
    };
    /** Two files that are not opened in the order in which they come would wait for each other for ever. */
    const blocked = (): void => {
      const [first] = [...waiting.values()].filter((each) => each.arrived && !each.opened);
      const other = [...waiting.values()].find((each) => each.asked);
      if (first && other) fail(bad('The files come in another order than the one in which they are used: send them in the order of `map`, and of the fields that take them.'));
    };
    const open = (each: Waiting) => (): Promise<Arrived> => new Promise((take, refuse) => {
      if (failed) return refuse(failed);
      if (each.opened || each.asked) return refuse(bad('A file is used more than once.'));
      if (each.arrived) {
        each.opened = true;
        return take(each.arrived);
      }
      if (ended) return refuse(bad('A file named in `map` did not come.'));
      each.asked = { resolve: take, reject: refuse };
      blocked();
    });

    parser.on('field', (name, value, nameTruncated, valueTruncated) => {
      if (valueTruncated || nameTruncated) return fail(new MultipartRefused(413, 'TOO_LARGE', `\`${name}\` is more than ${fieldBytes} bytes.`));
      if (name === 'operations' && !operations) {
        operations = objectIn(value);
        if (!operations) fail(bad('`operations` is not one operation as a JSON object.'));
        return;
      }
      if (name !== 'map' || !operations || mapped) return fail(bad('Send `operations`, then `map`, then the files, each once.'));
      mapped = true;
      const map = objectIn(value);
      const problem = map ? placeUploads(operations, map, files, (key) => {
        const each: Waiting = { upload: makeUpload(() => open(each)()), arrived: null, asked: null, opened: false };
        waiting.set(key, each);
        return each.upload;
      }) : bad('`map` is not a JSON object.');
      if (problem) return fail(problem);
      resolve({ operations, uploads: [...waiting.values()].map(({ upload }) => upload), failure: () => failed, stop });
    });
    parser.on('file', (name: string, stream: BusboyFileStream, filename: string, _encoding: string, mimeType: string) => {
      stream.on('error', () => undefined);
      const each = waiting.get(name);
      if (!mapped) fail(bad('Send `operations` and `map` before the files.'));
      if (failed || !each || each.arrived) return void stream.resume(); // not of the request
      stream.on('limit', () => fail(new MultipartRefused(413, 'TOO_LARGE', `A file is larger than ${fileBytes} bytes.`)));
      each.arrived = { stream, filename, mimeType };
      if (each.asked) {
        each.opened = true;
        each.asked.resolve(each.arrived);
        each.asked = null;
      }
      blocked();
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => fail(new MultipartRefused(413, 'TOO_LARGE', `The request has too many parts: at most ${files} files beside \`operations\` and \`map\`.`)));
    parser.on('error', () => fail(bad('The request is not whole multipart/form-data.')));
    parser.on('finish', () => {
      if (!mapped) return fail(bad('Send `operations` and `map` before the files.'));
      if ([...waiting.values()].some((each) => !each.arrived)) return fail(bad('A file named in `map` did not come.'));
      ended = true;
    });
    request.once('close', () => {
      if (!request.complete) fail(bad('The request broke off.'));
    });
    request.once('error', () => fail(bad('The request broke off.')));
    request.pipe(parser);
  });
}

/** Puts an upload at each place named. What is wrong with the map, or null. */
function placeUploads(operations: Record<string, unknown>, map: Record<string, unknown>, most: number, make: (key: string) => Upload): MultipartRefused | null {
  const entries = Object.entries(map);
  if (entries.length > most) return new MultipartRefused(413, 'TOO_LARGE', `\`map\` names ${entries.length} files: at most ${most}.`);
  for (const [key, paths] of entries) {
    if (!Array.isArray(paths) || paths.length !== 1 || typeof paths[0] !== 'string') return bad('`map` says one place for each file, as {"0": ["variables.file"]}.');
    const steps = paths[0].split('.');
    const last = steps.pop()!;
    let at: unknown = steps[0] === 'variables' ? operations : null;
    for (const step of steps) at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : null;
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, last) || (at as Record<string, unknown>)[last] !== null) return bad('`map` names a place that is not a null in the variables of `operations`.');
    (at as Record<string, unknown>)[last] = make(key);
  }
  return null;
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
