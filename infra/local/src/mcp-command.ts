import { StreamableHTTPClientTransport, StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { isJSONRPCRequest, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { expectedFailure } from './expected-failure';

/**
 * The research contract of a running Samlär for a client that speaks the Model Context Protocol over standard input and output alone: each message
 * is sent on to `/research/mcp` at `url`, and its answer back. Ends with its input.
 */
export async function serveMcp(url: string): Promise<void> {
  if (!URL.canParse('/research/mcp', url)) throw expectedFailure(`--url is "${url}": write the address of a running Samlär, as http://localhost:4000.`);
  const address = new URL('/research/mcp', url);
  const [local, remote] = [new StdioServerTransport(), new StreamableHTTPClientTransport(address)];
  const back = (message: JSONRPCMessage): void => void local.send(message);
  local.onmessage = (message) => {
    remote.send(message).catch((error: unknown) => {
      // Who waits for an answer is told why there is none; of a notification nobody is.
      if (isJSONRPCRequest(message)) back({ jsonrpc: '2.0', id: message.id, error: { code: -32_000, message: saidOf(error, address) } });
    });
  };
  remote.onmessage = (message) => {
    if ('result' in message && 'protocolVersion' in message.result) remote.setProtocolVersion(String(message.result.protocolVersion));
    back(message);
  };
  await remote.start();
  await local.start();
  await new Promise<void>((resolve) => process.stdin.once('end', resolve));
  await remote.close();
  await local.close();
}

function saidOf(error: unknown, address: URL): string {
  if (error instanceof StreamableHTTPError) return error.message;
  return `${address.origin} does not answer. Start Samlär there (npm start), or name another address with --url.`;
}
