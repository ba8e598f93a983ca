/** A failure with a message for the person at the keyboard: printed alone, without a stack. */
export function failure(message: string): Error {
  return Object.assign(new Error(message), { expected: true });
}
