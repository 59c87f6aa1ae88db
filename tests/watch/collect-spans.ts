import { node, tracing } from '@opentelemetry/sdk-node';

/** Every span that this process ends, kept in memory. */
export function collectSpans(): tracing.InMemorySpanExporter {
  const exporter = new tracing.InMemorySpanExporter();
  const provider = new node.NodeTracerProvider({
    spanProcessors: [new tracing.SimpleSpanProcessor(exporter)],
  });
  provider.register();
  return exporter;
}
