import type { Circus } from '@jest/types';
import NodeEnvironment from 'jest-environment-node';

/** Tells the test file of a failure while its pages still stand as they were, so that it can take pictures of them. */
export default class PictureEnvironment extends NodeEnvironment {
  async handleTestEvent(event: Circus.AsyncEvent): Promise<void> {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const { onFailure } = this.global as { onFailure?: (test: string) => Promise<void> };
    await onFailure?.(event.test?.name ?? 'before the tests');
  }
}
