import { Directive } from 'type-graphql';

/**
 * Says how long a list is at most in practice, for what a query that asks for it is reckoned to cost (`@listSize` of the IBM cost
 * directives); with `first`, unless the argument of that name says it.
 */
export function ListSize(most: number, slicedBy?: 'first'): ReturnType<typeof Directive> {
  return Directive(slicedBy ? `@listSize(assumedSize: ${most}, slicingArguments: ["${slicedBy}"], requireOneSlicingArgument: false)` : `@listSize(assumedSize: ${most})`);
}
