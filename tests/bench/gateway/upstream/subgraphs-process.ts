import { execute, parse } from 'graphql';
import { graphNamed } from '../graphs/graphs';
import { schemaOf } from '../graphs/bench-graph';
import { startCachedServer } from './cached-server';

/** The process that answers for every subgraph of a graph: `POST /<subgraph>`. Told by its parent to record what it is asked. */
async function main(): Promise<void> {
  const graph = graphNamed(process.argv[2]!);
  const subgraphs = new Map(graph.subgraphs.map((each) => [`/${each.name}`, { schema: schemaOf(each), root: each.root }]));
  const server = await startCachedServer(async ({ path, body }) => {
    const subgraph = subgraphs.get(path);
    if (!subgraph) return JSON.stringify({ errors: [{ message: `There is no subgraph at ${path}.` }] });
    const { query, variables, operationName } = JSON.parse(body) as { query: string; variables?: object; operationName?: string };
    return JSON.stringify(await execute({
      schema: subgraph.schema, document: parse(query), rootValue: subgraph.root, variableValues: { ...variables }, operationName,
    }));
  });
  process.on('message', (ask) => {
    if (ask === 'record') {
      server.record();
      process.send!({ recording: true });
    }
    if (ask === 'recorded') process.send!({ recorded: server.recorded() });
  });
  process.on('disconnect', () => process.exit(0));
  process.send!({ ready: server.port });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
