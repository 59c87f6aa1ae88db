import { collectDefaultMetrics, Registry } from 'prom-client';

/** What a process shows Prometheus: one registry of its own, made by its main. */
export interface Metrics {
  readonly registry: Registry;
  /** Done before each look, so that all figures are of one moment. */
  readonly beforeLook: (refresh: () => Promise<void>) => void;
  readonly look: () => Promise<Shown>;
}

export interface Shown {
  readonly contentType: string;
  readonly text: string;
}

/** @param ofProcess the figures of Node itself: memory, event loop; they start a timer that a test does not want */
export function createMetrics(program: 'api' | 'worker', { ofProcess = true } = {}): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ program });
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const refreshes: (() => Promise<void>)[] = [];
  return {
    registry,
    beforeLook: (refresh) => void refreshes.push(refresh),
    look: async () => {
      await Promise.all(refreshes.map((refresh) => refresh()));
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
