import { withHeaders } from './header-rules';
import { held, request, settled } from './held-subgraph.testing';

const sentBy = async (rules: Parameters<typeof withHeaders>[0], context: unknown = {}) => {
  const { calls, send } = held();
  void withHeaders(rules)(send)(request({ context }));
  await settled();
  return calls[0]!.request;
};

test('those of the client by name, fixed ones, and computed ones', async () => {
  const clientHeaders = (context: unknown) => (context as { headers: Record<string, string> }).headers;
  const sent = await sentBy({
    clientHeaders, forward: ['Accept-Language', 'x-absent'], fixed: { 'x-from': 'gateway' },
    computed: { viewer: async () => 'signed', nothing: () => undefined }, tracing: { 'x-request-id': () => '7' },
  }, { headers: { 'accept-language': 'sv', cookie: 'session=1', authorization: 'Bearer x' } });
  expect(sent.headers).toEqual(['x-from', 'gateway', 'accept-language', 'sv', 'viewer', 'signed']);
  expect(sent.tracing).toEqual(['x-request-id', '7']);
});

test.each(['Cookie', 'host', 'transfer-encoding', 'content-length'])('%s cannot be named in a rule', (name) => {
  expect(() => withHeaders({ forward: [name] })).toThrow(/cannot be sent/);
  expect(() => withHeaders({ fixed: { [name]: 'x' } })).toThrow(/cannot be sent/);
});

test('two rules for one header are a mistake', () => {
  expect(() => withHeaders({ forward: ['viewer'], computed: { Viewer: () => 'x' } })).toThrow(/Two header rules/);
});

test('a value that would begin a line of its own is left out', async () => {
  const sent = await sentBy({ clientHeaders: () => ({ 'accept-language': 'sv\r\nviewer: forged' }), forward: ['accept-language'] });
  expect(sent.headers).toEqual([]);
});
