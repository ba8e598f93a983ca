import type { GraphQLFormattedError } from 'graphql';
import type { ShapeField } from '../compile/shape';
import { complete } from '../execute/complete';
import { uncovered, type ExecutionSettings } from '../execute/execute-operation';
import type { Values } from '../execute/read-values';
import { outbox } from '../execute/outbox';
import { startFetches, type Run } from '../execute/run';
import type { Call, ExecutionAnswer } from '../executor';
import type { AnswerInParts, AnswerPart, LaterParts } from './answer-in-parts';
import type { CompiledPart, DeferredOperation } from './compile-deferred';
import { targetsOf, type Target } from './targets-of-part';

/** Runs a compiled operation and answers it in parts, each as soon as its own fetches and the part around it are there. */
export async function runDeferred(operation: DeferredOperation, { supergraph, send, describe }: ExecutionSettings, call: Call, { variables, coerced }: Values): Promise<AnswerInParts> {
  const { fetches, parts } = operation;
  const left = new AbortController();
  const leave = (): void => left.abort();
  if (call.signal?.aborted) leave();
  call.signal?.addEventListener('abort', leave, { once: true });
  const end = (): void => call.signal?.removeEventListener('abort', leave);

  const run: Run = { schema: supergraph, outbox: outbox(send, call.context, left.signal, () => undefined), describe, variables, data: {}, errors: fetches.map(() => []) };
  const introspect = (field: ShapeField): string => operation.introspect(field, coerced);
  const ends = startFetches(fetches, run);
  const [first] = parts;
  await Promise.all(first!.fetches.map((id) => ends[id]!));
  const root: Target = { object: run.data, path: [], shown: null };
  const { answer, target } = answerPart(first!, root, errorsOf(first!, run), introspect);
  if (parts.length === 1 || target === null) {
    end();
    return { ...answer, later: null };
  }

  const shown: (readonly Target[] | null)[] = parts.map((_, n) => (n === 0 ? [target] : null));
  async function* later(): AsyncGenerator<LaterParts> {
    try {
      const waiting = new Set(parts.keys());
      waiting.delete(0);
      const ended = new Set<number>();
      const waits = parts.map((part, n) => Promise.all(part.fetches.map((id) => ends[id]!)).then(() => void ended.add(n)));
      while (waiting.size > 0) {
        await Promise.race([...waiting].filter((n) => shown[parts[n]!.parent]).map((n) => waits[n]!));
        const given: AnswerPart[] = [];
        // In the order of the list: a parent makes way for its parts at once.
        for (const n of waiting) {
          const part = parts[n]!;
          const parents = shown[part.parent];
          if (!parents || !ended.has(n)) continue;
          waiting.delete(n);
          const done = answerTargets(part, targetsOf(supergraph, parents, part.way), errorsOf(part, run), introspect);
          shown[n] = done.flatMap(({ target: each }) => (each ? [each] : []));
          given.push(...done.map(({ answer: each, path }) => ({ label: part.label, path, ...each })));
        }
        if (given.length > 0 || waiting.size === 0) yield { parts: given, hasNext: waiting.size > 0 };
      }
    } finally {
      left.abort();
      end();
    }
  }
  return { ...answer, later: later() };
}

function errorsOf(part: CompiledPart, run: Run): GraphQLFormattedError[] {
  return [...part.uncovered.map(uncovered), ...part.fetches.flatMap((id) => run.errors[id]!)];
}

/** Each error with the object it is about; one that is about none in particular with the first. */
function answerTargets(part: CompiledPart, targets: readonly Target[], errors: readonly GraphQLFormattedError[], introspect: (field: ShapeField) => string) {
  const own = targets.map((): GraphQLFormattedError[] => []);
  for (const error of errors) {
    const at = targets.findIndex(({ path }) => path.every((step, n) => error.path?.[n] === step));
    own[Math.max(at, 0)]?.push(error);
  }
  return targets.map((target, n) => ({ path: target.path, ...answerPart(part, target, own[n]!, introspect) }));
}

/** `target`: the object as the client has it from now on; null where it is null. */
function answerPart({ write, shape }: CompiledPart, target: Target, told: readonly GraphQLFormattedError[], introspect: (field: ShapeField) => string): { answer: ExecutionAnswer; target: Target | null } {
  const text = write(target.object, introspect);
  if (text !== null) return { answer: { data: [text], errors: told, extensions: null }, target: { ...target, shown: null } };
  const { data, problems, errors: wrong } = complete(target.object, shape, (field) => JSON.parse(introspect(field)) as unknown);
  const under = (error: GraphQLFormattedError): GraphQLFormattedError => ({ ...error, path: [...target.path, ...(error.path ?? [])] });
  const errors = [...told, ...wrong.map(under)];
  const answer = { data: [JSON.stringify(data)], errors, extensions: errors.length === 0 && problems.length > 0 ? { valueCompletion: problems.map(under) } : null };
  return { answer, target: data && { ...target, shown: data } };
}
