import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit, type FieldNode } from 'graphql';
import { isRecord } from '../compile/own-property';
import { operationOf } from '../compile/join-operations';
import { bodyWriter } from '../compile/request-body';
import { readAnswer } from '../execute/read-answer';
import type { SubgraphValue, Upstream } from '../upstream';
import type { EventField } from './event-fields';

export interface EventQuery {
  subgraph: string;
  /** The root field of the subscription, as the subgraph would be asked for it. */
  node: FieldNode;
  /** Asks the subgraph for the entity of an event, and answers as if it had been the subscription's; null where the subgraph has no such entity for the caller. */
  ask(id: unknown, variables: Readonly<Record<string, unknown>>, context: unknown, signal: AbortSignal, send: Upstream['send']): Promise<SubgraphValue | null>;
}

/** The subscription fetch of a plan as a query for the entity that its field gives. */
export function eventQuery(fetch: FetchNode, field: EventField): EventQuery {
  const document = parse(fetch.operation, { noLocation: true });
  const operation = operationOf(document);
  const node = operation.selectionSet.selections.find((each): each is FieldNode => each.kind === Kind.FIELD)!;
  const key = node.alias?.value ?? node.name.value;
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const used = new Set<string>();
  for (const each of [node.selectionSet!, ...fragments]) visit(each, { Variable: ({ name }) => void used.add(name.value) });
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)).map((each) => print(each));
  const text = `query(${['$representations:[_Any!]!', ...declared].join(' ')}){_entities(representations:$representations){...on ${field.type}${print(node.selectionSet!)}}}${fragments.map((each) => print(each)).join('')}`;
  const body = bodyWriter(stripIgnoredCharacters(text), [...used], ['representations']);
  return {
    subgraph: fetch.serviceName,
    node,
    async ask(id, variables, context, signal, send) {
      const representations = JSON.stringify([{ __typename: field.type, [field.keyField]: id }]);
      const answer = readAnswer(fetch.serviceName, await send({ subgraph: fetch.serviceName, kind: 'query', body: body(variables, [representations]), context, signal }));
      if ('malformed' in answer) return { data: null, errors: [answer.malformed] };
      const given = answer.data?.['_entities'];
      const entity: unknown = Array.isArray(given) ? given[0] : null;
      if (!isRecord(entity) && answer.errors.length === 0) return null;
      return { data: { [key]: isRecord(entity) ? entity : null }, errors: answer.errors.map((error) => moved(error, key)) };
    },
  };
}

/** An error at the place where the subscription has the entity. */
function moved(error: unknown, key: string): unknown {
  if (!isRecord(error) || !Array.isArray(error['path']) || error['path'][0] !== '_entities') return error;
  return { ...error, path: [key, ...(error['path'] as unknown[]).slice(2)] };
}
