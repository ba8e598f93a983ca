import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { canonicalJson, versionOf } from '@samlar/view-registry/canonical';
import { isSignedBy } from '@samlar/view-registry/keys';
import { fileProblems, manifestProblem } from '@samlar/view-registry/release-files';
import { DEVELOPMENT, manifestProblems, type ViewManifest } from '@samlar/view-contract/registry';

/** Everything for which a version is not taken, each as a sentence. The files are those that came with it. */
export function releaseProblems(manifest: ViewManifest, signature: string, publicKey: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const problems = manifestProblems(manifest);
  if (problems.length > 0) return problems;
  if (manifest.version === DEVELOPMENT) return ['this is what a watch builds: publish what "samlar view check" builds'];
  const text = canonicalJson(manifest);
  const tooLong = manifestProblem(text);
  if (tooLong !== null) problems.push(tooLong);
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
