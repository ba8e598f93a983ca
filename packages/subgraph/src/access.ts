import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { Directive, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { may, type Viewer } from '@samlar/viewer/viewer';
import type { Right } from '@samlar/viewer/rights';
import type { Context } from './context';

export function forbidden(right: string): GraphQLError {
  return new GraphQLError(`This needs the right ${right}.`, { extensions: { code: 'FORBIDDEN', right } });
}

/** Throws FORBIDDEN unless the viewer has the right. */
export function requireRight(viewer: Viewer, right: Right): void {
  if (!may(viewer, right)) throw forbidden(right);
}

/**
 * The field (or every query/mutation it stands on) needs one right. The gateway reads it from the supergraph as
 * `@requiresScopes`; this repeats the check where the data is.
 */
export function Access(right: Right): MethodDecorator & PropertyDecorator {
  const check: MiddlewareFn<Context> = ({ context }, next) => {
    requireRight(context.viewer, right);
    return next();
  };
  return (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    (Directive(`@requiresScopes(scopes: [["${right}"]])`) as MethodDecorator)(target, key, descriptor!);
    (UseMiddleware(check) as MethodDecorator)(target, key, descriptor!);
  };
}
