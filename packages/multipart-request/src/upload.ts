import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Why a request with files is not taken. `message` is for whoever sent it; `status` is HTTP's. */
export class MultipartRefused extends Error {
  constructor(readonly status: number, readonly code: 'BAD_REQUEST' | 'TOO_LARGE', message: string) {
    super(message);
  }
}

/** A file that comes with a request. In JSON it is a text that nobody can guess, by which it is found again. */
export interface Upload {
  filename: string;
  /** As its sender has it; nothing is known of what is in it. */
  mimeType: string;
  toJSON(): string;
}

/** A file as it comes. */
export interface Arrived {
  stream: Readable;
  filename: string;
  mimeType: string;
}

interface State {
  open(): Promise<Arrived>;
}

const states = new WeakMap<Upload, State>();

export const isUpload = (value: unknown): value is Upload => typeof value === 'object' && value !== null && states.has(value as Upload);

export function makeUpload(open: () => Promise<Arrived>): Upload {
  const mark = `upload:${randomUUID()}`;
  const upload: Upload = { filename: '', mimeType: '', toJSON: () => mark };
  states.set(upload, {
    async open() {
      const arrived = await open();
      Object.assign(upload, { filename: arrived.filename, mimeType: arrived.mimeType });
      return arrived;
    },
  });
  return upload;
}

/** The file's bytes, once. Rejects with MultipartRefused where it does not come; the stream fails with one where it does not come whole. */
export function openUpload(upload: Upload): Promise<Arrived> {
  return states.get(upload)!.open();
}

/** The whole file, at most so many bytes. Rejects as `openUpload`. */
export async function wholeUpload(upload: Upload, most: number): Promise<Buffer> {
  const { stream } = await openUpload(upload);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) throw new MultipartRefused(413, 'TOO_LARGE', `The file is larger than ${most} bytes.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
