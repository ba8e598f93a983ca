import { createServer } from 'node:http';

/**
 * A subgraph that costs next to nothing, so that a gateway is what is tried: whatever is asked of it, it answers a list of municipalities, as long as pages'
 * answers are (70 kB): to turn a question away is dear beside one that asks for next to nothing. */
const body = Buffer.from(JSON.stringify({ data: { municipalities: Array.from({ length: 900 }, (_, at) => ({ __typename: 'Municipality', id: String(at), code: String(1400 + at), name: `Kommun ${at}`, headcount: at })) } }));
const server = createServer((request, response) => {
  request.resume().once('end', () => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body));
});
server.listen(0, '127.0.0.1', () => process.send!(server.address()));
process.once('disconnect', () => process.exit());
