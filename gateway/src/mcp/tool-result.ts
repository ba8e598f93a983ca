import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ResearchAnswer } from './ask-research';

/** Characters one answer may have: what reads it has to keep it in mind. */
export const MOST_CHARACTERS = 200_000;

export function problem(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/** `shorter` says what to do where the text is too long. */
export function textResult(text: string, shorter: string): CallToolResult {
  if (text.length <= MOST_CHARACTERS) return { content: [{ type: 'text', text }] };
  return problem(`The answer has ${text.length} characters; at most ${MOST_CHARACTERS} are given. ${shorter}`);
}

/** JSON as text and as structured content. */
export function jsonResult(value: object, shorter: string): CallToolResult {
  const result = textResult(JSON.stringify(value), shorter);
  return result.isError ? result : { ...result, structuredContent: value as Record<string, unknown> };
}

/** An answer of the research contract; it is an error when there is no data at all. */
export function answerResult({ answer: { data, errors, extensions } }: ResearchAnswer): CallToolResult {
  if (data === undefined || data === null) {
    const said = (errors ?? []).map(({ message, extensions: more = {} }) => `${message}${more.code ? ` [${String(more.code)}]` : ''}`);
    return problem(said.join('\n') || 'There is no answer.');
  }
  return jsonResult({ data, ...(errors && { errors }), ...(extensions && { extensions }) }, 'Ask for fewer fields, or for one municipality at a time.');
}
