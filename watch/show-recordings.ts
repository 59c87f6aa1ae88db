import { ApplicationFailure } from '@temporalio/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Instant } from '../domain/time/instant.ts';
import type { Metrics } from './metrics.ts';
import type { Around, AttemptEnd } from './recordings.ts';
import { createWaitingBatches } from './waiting-batches.ts';

/** Seconds; a recording usually takes some milliseconds, and is given up after fifteen seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** How long storing takes, how it ends, and how old what this worker could not store is. */
export function showRecordings({ registry, beforeLook }: Metrics, now: () => Instant): Around {
  const registers = [registry];
  const took = new Histogram({
    name: 'xianshi_recording_seconds',
    help: 'One attempt to store a batch of events',
    labelNames: ['kind', 'end'],
    ...{ buckets: BUCKETS, registers },
  });
  const stopped = new Counter({
    name: 'xianshi_recordings_stopped_total',
    help: 'Batches that trying again cannot store; each waits for a person',
    registers,
  });
  const oldest = new Gauge({
    name: 'xianshi_unrecorded_batch_seconds',
    help: 'Age of the oldest event that this worker tried to store and could not yet; 0: none',
    registers,
  });
  const waiting = createWaitingBatches(now);
  beforeLook(() => {
    const since = waiting.oldest();
    oldest.set(since === null ? 0 : Math.max(0, (now() - since) / 1000));
    return Promise.resolve();
  });
  return async ({ kind, logId, waitsSince }, store) => {
    const beganAt = performance.now();
    const end = (how: AttemptEnd): void => {
      took.observe({ kind, end: how }, (performance.now() - beganAt) / 1000);
      if (how === 'stopped') stopped.inc();
      if (how === 'again') waiting.failed(logId);
      else waiting.done(logId);
    };
    waiting.began(logId, waitsSince);
    try {
      const stored = await store();
      end('stored');
      return stored;
    } catch (error) {
      end(error instanceof ApplicationFailure && error.nonRetryable === true ? 'stopped' : 'again');
      throw error;
    }
  };
}
