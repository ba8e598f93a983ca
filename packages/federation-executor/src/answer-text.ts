import type { GraphQLFormattedError } from 'graphql';
import type { ExecutionAnswer } from './executor';

/** The text of an answer to one request, with the line's end that Apollo Server writes. */
export function answerText({ data, errors, extensions }: ExecutionAnswer, format?: (error: GraphQLFormattedError) => GraphQLFormattedError): string {
  return wholeText(errors.length > 0 ? JSON.stringify(format ? errors.map(format) : errors) : undefined, data === null ? undefined : dataText(data), extensions ? JSON.stringify(extensions) : undefined);
}

export function dataText(pieces: readonly (string | Buffer)[]): string {
  const [only] = pieces;
  if (pieces.length === 1) return typeof only === 'string' ? only : only!.toString('utf8');
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.toString('utf8'))).join('');
}

/** What is undefined is left out. */
export function wholeText(errors: string | undefined, data: string | undefined, extensions: string | undefined): string {
  let text = '';
  if (errors !== undefined) text = `{"errors":${errors}`;
  if (data !== undefined) text += `${text === '' ? '{' : ','}"data":${data}`;
  if (extensions !== undefined) text += `${text === '' ? '{' : ','}"extensions":${extensions}`;
  return text === '' ? '{}\n' : `${text}}\n`;
}
