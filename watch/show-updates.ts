import { Histogram } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** An act that was sent to its workflow, and how it was answered. */
export interface SentUpdate {
  readonly act: string;
  /** As the gateway calls it: `done refused pending away unknown fault`. */
  readonly answer: string;
  readonly seconds: number;
}

/** Seconds; the door waits eight and then says that it is not confirmed yet. */
const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 10];

/** From the door to the workflow and back: judged, recorded, answered. */
export function showUpdates({ registry }: Metrics): (update: SentUpdate) => void {
  const took = new Histogram({
    name: 'xianshi_update_seconds',
    help: 'An act: sent to its workflow, judged, recorded, answered',
    labelNames: ['act', 'answer'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return ({ act, answer, seconds }) => {
    took.observe({ act, answer }, seconds);
  };
}
