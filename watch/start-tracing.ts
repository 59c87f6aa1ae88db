import { setTimeout as sleep } from 'node:timers/promises';

/** Nobody waits longer than this for a trace. */
const CLOSE_WITHIN_MS = 2_000;

/** Whatever is traced until then is sent before it resolves. */
export interface Tracing {
  readonly close: () => Promise<void>;
}

/**
 * Off unless `OTEL_EXPORTER_OTLP_ENDPOINT` names where traces go. Where and how is read by OpenTelemetry itself
 * (`OTEL_…`); only traces leave, and of the process nothing but its name.
 */
export async function startTracing(endpoint: string | null, program: 'api' | 'worker'): Promise<Tracing> {
  if (endpoint === null) return { close: () => Promise.resolve() };
  const { NodeSDK } = await import('@opentelemetry/sdk-node'); // loaded only where it is wanted
  const sdk = new NodeSDK({
    serviceName: `xianshi-${program}`,
    autoDetectResources: false,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  return {
    close: async () => {
      const sent = sdk.shutdown().catch(() => undefined); // the collector is away: what it has not got is lost
      await Promise.race([sent, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
