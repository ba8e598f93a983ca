import type { Rspack } from '@rsbuild/core';
import type { TrustedDocument } from '@samlar/view-contract/registry';
import { audienceOf } from '@samlar/view-contract/slot';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import type { ViewDefinition } from './define';
import { documentsOf } from './documents';

type Audience = 'portal' | 'research';

/** What each audience may ask. */
export type Schemas = Readonly<Record<Audience, GraphQLSchema>>;

const SECONDS_BETWEEN_LOOKS = 2;
const NAME = 'fitting documents';

/** The audiences of the portals a view stands in, each once. */
export function audiencesOf(slots: ViewDefinition['slots']): Audience[] {
  return [...new Set(slots.map(({ slot }) => audienceOf(slot)))];
}

/** What is wrong with documents that an audience's schema does not answer, a line each. */
export function misfits(documents: readonly TrustedDocument[], audience: Audience, schema: GraphQLSchema): string[] {
  return documents.flatMap(({ text }) => validate(schema, parse(text)).map(({ message, locations }) =>
    `${audience}: ${message} (${text.split('\n')[(locations?.[0]?.line ?? 1) - 1]?.trim().slice(0, 80)})`));
}

/** Asks a running Samlär, each time anew; null while it does not answer. */
export function schemasAt(portal: string): () => Promise<Schemas | null> {
  let known: { text: string; schemas: Schemas } | null = null;
  return async () => {
    const text = await fetch(`${portal}/registry/active.json`, { signal: AbortSignal.timeout(5_000) }).then((response) => (response.ok ? response.text() : null), () => null);
    if (text === null || known?.text === text) return known?.schemas ?? null;
    const { schemas } = JSON.parse(text) as { schemas: Record<Audience, string> };
    const read = (audience: Audience): GraphQLSchema => buildSchema(schemas[audience], { assumeValidSDL: true });
    known = { text, schemas: { portal: read('portal'), research: read('research') } };
    return known.schemas;
  };
}

/**
 * Part of a build that is made again at each change: one whose documents cannot be read, or are refused, has an error, and so is not handed on to
 * the open page, whose forms would give place to that refusal. It is built again by itself once the schema answers.
 */
export function fittingDocuments(folder: string, { slots, documents: files }: ViewDefinition, schemas: () => Promise<Schemas | null>): Rspack.RspackPluginInstance {
  const problemsNow = async (): Promise<string[]> => {
    const documents = documentsOf(folder, files);
    const known = await schemas();
    return known ? audiencesOf(slots).flatMap((audience) => misfits(documents, audience, known[audience])) : [];
  };
  return {
    apply(compiler: Rspack.Compiler) {
      let waiting: NodeJS.Timeout | undefined;
      const lookAgain = (): void => void (waiting = setTimeout(() => problemsNow().then(
        (problems) => (problems.length === 0 ? compiler.watching?.invalidate() : lookAgain()),
        // What cannot be read is read when it is changed.
        () => undefined,
      ), SECONDS_BETWEEN_LOOKS * 1000).unref());
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => compilation.hooks.processAssets.tapPromise(NAME, async () => {
        clearTimeout(waiting);
        // What the compiler could not read it has named already.
        if (compilation.errors.length > 0) return;
        const problems = await problemsNow().catch((error: Error) => [error.message]);
        if (problems.length > 0) lookAgain();
        for (const problem of problems) compilation.errors.push(new Error(problem) as Rspack.RspackError);
      }));
    },
  };
}
