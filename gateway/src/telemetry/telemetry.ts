import { openMetrics, type Metrics } from './metrics';
import { serveMetrics } from './metrics-server';
import { openTraces, type Traces } from './traces';

/** What is seen from outside of a running gateway; null is off, and costs nothing. */
export interface Telemetry {
  traces: Traces | null;
  metrics: Metrics | null;
  /** Milliseconds from which an operation is logged as slow; 0: none is. */
  slowOperation: number;
}

export interface TelemetryEnv {
  /** Collector for traces by OTLP over HTTP, as http://127.0.0.1:4318; null: no traces. OTEL_EXPORTER_OTLP_ENDPOINT. */
  otlpEndpoint: string | null;
  /** Port of `/metrics` for Prometheus, apart from the door; null: no metrics. METRICS_PORT. */
  metricsPort: number | null;
  /** Address to bind it; as HOST unless told. METRICS_HOST. */
  metricsHost: string | undefined;
  /** Milliseconds from which an operation is logged as slow, 0 for never. SLOW_OPERATION, 1 000. */
  slowOperation: number;
}

export async function openTelemetry({ otlpEndpoint, metricsPort, metricsHost, slowOperation }: TelemetryEnv): Promise<Telemetry & { close(): Promise<void> }> {
  const traces = await openTraces(otlpEndpoint);
  const metrics = metricsPort === null ? null : openMetrics();
  const server = metrics && (await serveMetrics(metrics, metricsPort!, metricsHost));
  return {
    traces, metrics, slowOperation,
    async close() {
      await Promise.all([server?.close(), traces?.close()]);
    },
  };
}
