import { Directive, Subscription, type ClassType } from 'type-graphql';

/** Where the directive is specified, for `@link`. */
export const EVENTS_SPECIFICATION = 'https://specs.samlar.se/events/v0.1';

export const ON_EVENT_DEFINITION = `"""
The field gives the entity that an event of this subgraph's outbox is about. \`key\`: the property of the event that holds the entity's \`keyField\`; \`match\`: properties that must equal the
argument of that name, or else what is known of who subscribes (\`person\`, \`organisation\`).
"""
directive @onEvent(names: [String!]!, key: String!, keyField: String = "id", match: [String!] = []) on FIELD_DEFINITION`;

export interface OnEventOptions {
  names: readonly string[];
  key: string;
  match: readonly string[];
  description: string;
}

/**
 * A subscription that events of this subgraph's own outbox raise: the gateway hears of them, and asks for the entity as for any, with the rights of each
 * subscriber; who may not see it hears nothing. The method is never called: this subgraph has no socket.
 */
export function OnEvent(type: () => ClassType, { names, key, match, description }: OnEventOptions): MethodDecorator {
  const list = (texts: readonly string[]): string => `[${texts.map((each) => JSON.stringify(each)).join(', ')}]`;
  const never = (): never => {
    throw new Error('Subscriptions are raised by the gateway.');
  };
  return (target, name, descriptor) => {
    Subscription(type, { nullable: true, description, subscribe: never })(target, name, descriptor as TypedPropertyDescriptor<unknown>);
    Directive(`@onEvent(names: ${list(names)}, key: ${JSON.stringify(key)}, match: ${list(match)})`)(target, name, descriptor as TypedPropertyDescriptor<unknown>);
  };
}
