import { defineConfig } from '@graphql-hive/gateway';

const deduplicate = process.env.BENCH_DEDUPLICATE === '1';

export const gatewayConfig = defineConfig({
  logging: 'error',
  inboundInflightRequestDeduplication: deduplicate,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: deduplicate } } },
});
