import { createHash } from 'node:crypto';
import { Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { GraphContext } from '../graph/graph-context';
import { Refusal, type Answer, type GraphRequest } from '../steps/step';
import type { Telemetry } from './telemetry';

/** Runs one request, and tells of it what those who operate the gateway need to know. */
export async function observe(telemetry: Telemetry, request: GraphRequest, run: (request: GraphRequest) => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  const { traces, metrics, slowOperation } = telemetry;
  if (traces === null && metrics === null && slowOperation === 0) return run(request);
  const started = performance.now();
  const { contract } = request.context;
  const trace = traces?.request(contract, request.context.traceHeaders ?? {});
  const context: GraphContext = { ...request.context, fetches: [], ...(trace && { trace }) };
  const answer = await run({ ...request, context });
  const milliseconds = performance.now() - started;
  if (metrics === null && trace === undefined && milliseconds < slowOperation) return answer;
  const operation = operationOf(request.document, request.operationName);
  const name = operation?.name?.value ?? null;
  metrics?.operation(contract, operation?.operation ?? 'unknown', outcomeOf(answer), milliseconds / 1_000);
  trace?.end({ name, kind: operation?.operation ?? null, status: answer instanceof Refusal ? answer.status : 200, errors: answer.errors.length });
  if (slowOperation > 0 && milliseconds >= slowOperation) {
    context.log.warn({ contract, operation: name, document: idOf(request.document), milliseconds: Math.round(milliseconds), fetches: context.fetches }, 'slow operation');
  }
  return answer;
}

function outcomeOf(answer: Answer | Refusal): 'answered' | 'with errors' | 'refused' | 'failed' {
  if (answer instanceof Refusal) return answer.status < 500 ? 'refused' : 'failed';
  return answer.errors.length > 0 ? 'with errors' : 'answered';
}

function operationOf({ definitions }: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  const operations = definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  return name === null ? operations[0] : operations.find((each) => each.name?.value === name);
}

/** The id a document is trusted by, so that one can be found that has no name. */
function idOf({ loc }: DocumentNode): string | null {
  return loc ? createHash('sha256').update(loc.source.body).digest('hex') : null;
}
