import path from 'node:path';
import { failure } from './command/failure';

/** What a source file exports. Throws a message that names the file, and its line where that is known. */
export function loadSource<Exported>(file: string): Exported {
  try {
    return require(file) as Exported;
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const line = stack.split(`${file}:`)[1]?.match(/^\d+/)?.[0];
    // The compiler's message ends with a trace of its own.
    const said = message.split(/\n\s*(?:Caused by:|Require stack:)/)[0]!.trim();
    throw failure(`${path.relative('.', file)}${line && !said.includes(`${file}:`) ? `:${line}` : ''} cannot be read. ${said}`);
  }
}
