import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { canonicalJson, versionOf } from '@samlar/view-registry/canonical';
import { isSignedBy } from '@samlar/view-registry/keys';
import { DEVELOPMENT, manifestProblems, type ViewManifest } from '@samlar/view-contract/registry';

/** What one version may weigh. The query explorer, with an editor in it, is the heaviest: 8 MB, its largest file 2.9 MB, loaded on its own page alone. */
export const MOST = { files: 200, fileBytes: 4_000_000, bytes: 12_000_000, manifestBytes: 300_000 };

const KINDS = /\.(js|css|json|svg|png|jpg|webp|woff2|ttf|txt)$/;

/** sha384 as the registry and browsers write it. */
export const hashOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Everything for which a version is not taken, each as a sentence. The files are those that came with it. */
export function releaseProblems(manifest: ViewManifest, signature: string, publicKey: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const problems = manifestProblems(manifest);
  if (problems.length > 0) return problems;
  if (manifest.version === DEVELOPMENT) return ['this is what a watch builds: publish what "samlar view check" builds'];
  const text = canonicalJson(manifest);
  if (text.length > MOST.manifestBytes) problems.push(`the manifest is ${text.length} bytes; ${MOST.manifestBytes} is the most`);
  if (!isSignedBy(text, signature, publicKey)) problems.push('the signature is not that of the key over this manifest');
  if (versionOf(manifest) !== manifest.version) problems.push(`version is ${manifest.version}; that of this content is ${versionOf(manifest)}`);
  return [...problems, ...documentProblems(manifest), ...fileProblems(manifest, files)];
}

function documentProblems({ documents, capabilities }: ViewManifest): string[] {
  return documents.flatMap(({ id, text }) => {
    if (createHash('sha256').update(text).digest('hex') !== id) return [`documents: ${id} is not the hash of its text`];
    try {
      const kinds = parse(text).definitions.map((each) => (each.kind === 'OperationDefinition' ? String(each.operation) : 'fragment'));
      if (kinds.includes('mutation') && !capabilities.includes('mutate')) return [`documents: ${id} is a mutation, and capabilities has no "mutate"`];
      return [];
    } catch (error) {
      return [`documents: ${id} is not GraphQL: ${(error as Error).message}`];
    }
  });
}

function fileProblems(manifest: ViewManifest, files: ReadonlyMap<string, Uint8Array>): string[] {
  const problems: string[] = [];
  const named = Object.entries(manifest.files);
  if (named.length > MOST.files) problems.push(`${named.length} files; ${MOST.files} is the most`);
  let bytes = 0;
  for (const [file, hash] of named) {
    const content = files.get(file);
    if (!KINDS.test(file)) problems.push(`files: "${file}" is no kind of file a portal serves`);
    if (!content) problems.push(`files: "${file}" did not come`);
    else if (hashOf(content) !== hash) problems.push(`files: "${file}" is not what its hash says`);
    bytes += content?.length ?? 0;
    if ((content?.length ?? 0) > MOST.fileBytes) problems.push(`files: "${file}" is ${content!.length} bytes; ${MOST.fileBytes} is the most`);
  }
  for (const file of files.keys()) if (!(file in manifest.files)) problems.push(`files: "${file}" came but is not in the manifest`);
  if (bytes > MOST.bytes) problems.push(`the files are ${bytes} bytes together; ${MOST.bytes} is the most`);
  return problems;
}
