'use strict';
const autocannon = require('autocannon');

process.once('message', async ({ url, body, varied, connections, requests }) => {
  const pieces = body.split('~000000');
  let number = 0;
  const vary = (request) => ({ ...request, body: pieces.join(`~${String(number++ % 1_000_000).padStart(6, '0')}`) });
  const started = process.hrtime.bigint();
  let last = started;
  const running = autocannon({
    url, connections: Math.min(connections, requests), amount: requests, timeout: 120,
    requests: [{ method: 'POST', headers: { 'content-type': 'application/json' }, body, ...(varied && { setupRequest: vary }) }],
  });
  // It ends at a full second; what is wanted is when the last answer came.
  running.on('response', () => (last = process.hrtime.bigint()));
  const result = await running;
  process.send({
    sent: result.requests.total, failed: result.non2xx + result.errors, seconds: Number(last - started) / 1e9,
    p50: result.latency.p50, p99: result.latency.p99,
  }, () => process.exit(0));
});
