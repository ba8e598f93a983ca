// Run by k6, which brings these modules itself.
import http from 'k6/http';
import exec from 'k6/execution';

const { BENCH_URL, BENCH_BODY, BENCH_SUMMARY, BENCH_VARIED, BENCH_CONNECTIONS, BENCH_REQUESTS } = __ENV;
const requests = Number(BENCH_REQUESTS);

export const options = {
  scenarios: {
    load: { executor: 'shared-iterations', vus: Math.min(Number(BENCH_CONNECTIONS), requests), iterations: requests, maxDuration: '120s' },
  },
  discardResponseBodies: true,
  summaryTrendStats: ['med', 'p(99)'],
  systemTags: ['status'],
};

const body = open(BENCH_BODY);
const pieces = body.split('~000000');
const params = { headers: { 'content-type': 'application/json' } };

export default function request() {
  const sent = BENCH_VARIED ? pieces.join(`~${String(exec.scenario.iterationInTest % 1000000).padStart(6, '0')}`) : body;
  http.post(BENCH_URL, sent, params);
}

export function handleSummary({ metrics, state }) {
  const { http_reqs, http_req_failed, http_req_duration } = metrics;
  return {
    [BENCH_SUMMARY]: JSON.stringify({
      sent: http_reqs.values.count,
      failed: http_req_failed.values.passes,
      seconds: state.testRunDurationMs / 1000,
      p50: http_req_duration.values.med,
      p99: http_req_duration.values['p(99)'],
    }),
  };
}
