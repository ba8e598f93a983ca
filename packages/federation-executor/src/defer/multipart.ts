import type { GraphQLFormattedError } from 'graphql';
import { answerText, dataText } from '../answer-text';
import type { ExecutionAnswer } from '../executor';
import type { AnswerPart, LaterParts } from './answer-in-parts';

/** The form in which parts are written: GraphQL over HTTP's incremental delivery as of August 2022, which urql and Apollo Client read. */
export const IN_PARTS = 'multipart/mixed; boundary="-"; deferSpec=20220824';

const HEAD = 'content-type: application/json; charset=utf-8\r\n\r\n';
const END = '\r\n-----\r\n';

/** Whether a client takes parts in that form: it names it, or `multipart/mixed` without a form. */
export function acceptsParts(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => {
    const [type, ...given] = range.split(';').map((each) => each.trim().toLowerCase());
    const parameters = new Map(given.map((each) => each.split('=', 2).map((word) => word.trim().replaceAll('"', '')) as [string, string]));
    if (type !== 'multipart/mixed' || Number(parameters.get('q') ?? 1) === 0 || parameters.has('incrementalspec') || parameters.has('subscriptionspec')) return false;
    return (parameters.get('deferspec') ?? '20220824') === '20220824';
  });
}

type Format = (error: GraphQLFormattedError) => GraphQLFormattedError;

/** An answer and what comes later, as the body of a response. */
export async function* multipartText(first: ExecutionAnswer, later: AsyncIterable<LaterParts>, format: Format = (error) => error): AsyncGenerator<string> {
  yield `\r\n---\r\n${HEAD}${answerText(first, format).slice(0, -'}\n'.length)},"hasNext":true}\r\n---`;
  for await (const { parts, hasNext } of later) {
    const incremental = parts.length > 0 ? `"incremental":[${parts.map((part) => partText(part, format)).join(',')}],` : '';
    yield `\r\n${HEAD}{${incremental}"hasNext":${hasNext}}${hasNext ? '\r\n---' : END}`;
  }
}

function partText({ data, errors, extensions, label, path }: AnswerPart, format: Format): string {
  const texts = [`"data":${dataText(data!)}`, `"path":${JSON.stringify(path)}`];
  if (errors.length > 0) texts.push(`"errors":${JSON.stringify(errors.map(format))}`);
  if (label !== null) texts.push(`"label":${JSON.stringify(label)}`);
  if (extensions) texts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${texts.join(',')}}`;
}
