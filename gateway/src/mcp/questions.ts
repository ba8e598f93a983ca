import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  getNamedType, Kind, parse, TypeInfo, typeFromAST, validate, visit, visitWithTypeInfo,
  type DocumentNode, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import { standingDocuments } from '../steps/standing-documents';

/** The documents of a folder and of its folder `research`, which says more of the same ones: the later of a name is taken. Throws an error that names a file that is no document. */
export function questionTexts(folder: string): string[] {
  return [folder, path.join(folder, 'research')].filter((each) => existsSync(each)).flatMap((each) => [...standingDocuments(each).values()]);
}

/** A question that the association has thought of beforehand, as one may put it to a schema. */
export interface Question {
  /** Name of the tool: the operation's, in lower case with underscores. */
  name: string;
  description: string;
  /** As it is sent. */
  text: string;
  variables: QuestionVariable[];
}

export interface QuestionVariable {
  name: string;
  type: GraphQLInputType;
  /** What the argument it is used for says of itself. */
  description: string;
  required: boolean;
}

const known = new WeakMap<GraphQLSchema, Question[]>();

/** Those of the documents that are a query this schema answers, by name. `texts`: the same for every schema. */
export function questionsFor(schema: GraphQLSchema, texts: Iterable<string>): Question[] {
  let found = known.get(schema);
  if (!found) {
    const questions = new Map([...texts].map((text) => text.trim()).flatMap((text) => questionOf(schema, text) ?? []).map((each) => [each.name, each]));
    known.set(schema, (found = [...questions.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))));
  }
  return found;
}

function questionOf(schema: GraphQLSchema, text: string): Question | null {
  const document = parse(text);
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation!.operation !== 'query' || validate(schema, document).length > 0) return null;
  const told = argumentDescriptions(schema, document);
  return {
    name: operation!.name ? operation!.name.value.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase() : `question_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
    description: descriptionOf(schema, operation!, text),
    text,
    variables: (operation!.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
      name: variable.name.value, type: typeFromAST(schema, type as never) as GraphQLInputType,
      description: told.get(variable.name.value) ?? '', required: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
    })),
  };
}

/** The comment it begins with, else what the schema says of what is asked; and the question itself, which tells most. */
function descriptionOf(schema: GraphQLSchema, operation: OperationDefinitionNode, text: string): string {
  const comment = /^(?:\s*#[^\n]*\n)+/.exec(text)?.[0].replace(/^\s*#\s?/gm, '').trim();
  const fields = schema.getQueryType()!.getFields();
  const asked = operation.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? (fields[node.name.value]?.description ?? []) : []));
  return [comment || asked.join(' '), text.replace(/^(?:\s*#[^\n]*\n)+/, '')].filter(Boolean).join('\n\n');
}

function argumentDescriptions(schema: GraphQLSchema, document: DocumentNode): Map<string, string> {
  const told = new Map<string, string>();
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    Variable({ name }) {
      const [argument, field, parent] = [info.getArgument(), info.getFieldDef(), info.getParentType()];
      if (!argument || !field || told.has(name.value)) return;
      told.set(name.value, `${argument.description ?? `\`${argument.name}\` of ${parent ? getNamedType(parent).name : 'Query'}.${field.name}`}${field.description && !argument.description ? `: ${field.description}` : ''}`);
    },
  }));
  return told;
}
