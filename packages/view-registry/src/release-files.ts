import { createHash } from 'node:crypto';
import type { ViewManifest } from '@samlar/view-contract/registry';

/** What one version may weigh. The query explorer, with an editor in it, is the heaviest: 8 MB, its largest file 2.9 MB, loaded on its own page alone. */
export const MOST = { files: 200, fileBytes: 4_000_000, bytes: 12_000_000, manifestBytes: 300_000 };

/** Bytes of a request that carries the heaviest version there may be: files as base64, four for each three; the manifest within a text, where each quote takes two; and room for names. */
export const MOST_REQUEST = Math.ceil(MOST.bytes / 3) * 4 + 4 * MOST.manifestBytes;

const KINDS = /\.(js|css|json|svg|png|jpg|webp|woff2|ttf|txt)$/;

/** sha384 as the registry and browsers write it. */
const hashOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Everything in the files for which a version is not taken, each as a sentence. */
export function fileProblems({ files: named }: Pick<ViewManifest, 'files'>, files: ReadonlyMap<string, Uint8Array>): string[] {
  const problems: string[] = [];
  const entries = Object.entries(named);
  if (entries.length > MOST.files) problems.push(`${entries.length} files; ${MOST.files} is the most`);
  let bytes = 0;
  for (const [file, hash] of entries) {
    const content = files.get(file);
    if (!KINDS.test(file)) problems.push(`files: "${file}" is no kind of file a portal serves`);
    if (!content) problems.push(`files: "${file}" did not come`);
    else if (hashOf(content) !== hash) problems.push(`files: "${file}" is not what its hash says`);
    bytes += content?.length ?? 0;
    if ((content?.length ?? 0) > MOST.fileBytes) problems.push(`files: "${file}" is ${content!.length} bytes; ${MOST.fileBytes} is the most`);
  }
  for (const file of files.keys()) if (!Object.hasOwn(named, file)) problems.push(`files: "${file}" came but is not in the manifest`);
  if (bytes > MOST.bytes) problems.push(`the files are ${bytes} bytes together; ${MOST.bytes} is the most`);
  return problems;
}

/** Why the text of a manifest is too long to be taken; null when it is not. */
export function manifestProblem(text: string): string | null {
  const bytes = Buffer.byteLength(text);
  return bytes > MOST.manifestBytes ? `the manifest is ${bytes} bytes; ${MOST.manifestBytes} is the most` : null;
}
