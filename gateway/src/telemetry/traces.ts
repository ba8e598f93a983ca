import type { Context, Span } from '@opentelemetry/api';
import type { Contract } from '../compose/contracts';

/** Headers of W3C Trace Context. */
export interface TraceHeaders {
  traceparent?: string;
  tracestate?: string;
}

/** The trace of one GraphQL request. */
export interface RequestTrace {
  /** A subgraph is asked: the headers that make what it does a part of this trace, and how to end it; `fault` where there was no answer. */
  fetch(subgraph: string, kind: string): { headers: TraceHeaders; end(fault: string | null): void };
  /** `name` is the operation's; null where it has none. */
  end(facts: { name: string | null; kind: string | null; status: number; errors: number }): void;
}

export interface Traces {
  /** Begins the trace of a request, or takes up the one that its headers name. */
  request(contract: Contract, headers: TraceHeaders): RequestTrace;
  /** Sends what has not been sent. */
  close(): Promise<void>;
}

/**
 * Traces sent by OTLP over HTTP to the collector of `endpoint`; null without one, and then not even the libraries are loaded. Sampling, headers and the
 * service's name are told by OpenTelemetry's own variables (OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME). A span tells
 * names and codes, never a variable or a document.
 */
export async function openTraces(endpoint: string | null): Promise<Traces | null> {
  if (endpoint === null) return null;
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter, defaultTextMapSetter, trace }, { W3CTraceContextPropagator }, { OTLPTraceExporter }, { BasicTracerProvider, BatchSpanProcessor }, { defaultResource, envDetector, detectResources, resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/core'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/resources'),
  ]);
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.name': 'samlar-gateway' })).merge(detectResources({ detectors: [envDetector] }));
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }))] });
  const tracer = provider.getTracer('samlar-gateway');
  const propagator = new W3CTraceContextPropagator();
  const headersOf = (context: Context): TraceHeaders => {
    const headers: TraceHeaders = {};
    propagator.inject(context, headers, defaultTextMapSetter);
    return headers;
  };
  const ended = (span: Span, failed: string | null): void => {
    if (failed !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: failed });
    span.end();
  };
  return {
    request(contract, headers) {
      const span = tracer.startSpan('graphql', { kind: SpanKind.SERVER, attributes: { 'samlar.contract': contract } }, propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter));
      const inside = trace.setSpan(ROOT_CONTEXT, span);
      return {
        fetch(subgraph, kind) {
          const fetch = tracer.startSpan(`fetch ${subgraph}`, { kind: SpanKind.CLIENT, attributes: { 'graphql.subgraph': subgraph, 'graphql.operation.type': kind } }, inside);
          return { headers: headersOf(trace.setSpan(ROOT_CONTEXT, fetch)), end: (fault) => ended(fetch, fault) };
        },
        end({ name, kind, status, errors }) {
          span.updateName(['graphql', kind, name].filter((each) => each !== null).join(' '));
          if (name !== null) span.setAttribute('graphql.operation.name', name);
          if (kind !== null) span.setAttribute('graphql.operation.type', kind);
          span.setAttributes({ 'http.response.status_code': status, 'graphql.errors': errors });
          ended(span, status >= 500 ? `status ${status}` : null);
        },
      };
    },
    close: () => provider.shutdown(),
  };
}
