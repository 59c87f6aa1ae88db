import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { toInstant } from '../domain/time/instant.ts';
import type { Database } from '../prisma/database.ts';
import { watchClocks } from './compare-clocks.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { readTemporalClock } from './read-temporal-clock.ts';
import { allAround } from './recordings.ts';
import type { Around } from './recordings.ts';
import { serveMetrics } from './serve-metrics.ts';
import type { MetricsDoor, MetricsPlace } from './serve-metrics.ts';
import { showClocks } from './show-clocks.ts';
import { showRecordings } from './show-recordings.ts';
import { traceRecordings } from './trace-recordings.ts';

export interface WorkerWatch {
  readonly around: Around;
  readonly close: () => Promise<void>;
}

/** All that looks on in a worker: clocks, recordings, and a door for Prometheus where one is wanted. */
export async function watchWorker({
  db,
  client,
  log,
  workerMetrics,
  metricsToken,
}: {
  readonly db: Database;
  readonly client: Client;
  readonly log: Logger;
  readonly workerMetrics: { readonly host: string; readonly port: number } | null;
  readonly metricsToken: string | null;
}): Promise<WorkerWatch> {
  const metrics = createMetrics('worker');
  const clocks = watchClocks({ db, program: 'worker', log, readTemporal: () => readTemporalClock(client) });
  showClocks(metrics, clocks);
  const around = allAround([traceRecordings, showRecordings(metrics, () => toInstant(Date.now()))]);
  const door = workerMetrics === null ? null : { ...workerMetrics, token: metricsToken };
  const opened = door === null ? null : await open(metrics, door, log);
  return {
    around,
    close: async () => {
      await opened?.close();
      await clocks.close();
    },
  };
}

/** A port that is taken stops no clock of a case: it is said, and the worker works without a door. */
async function open(metrics: Metrics, place: MetricsPlace, log: Logger): Promise<MetricsDoor | null> {
  try {
    const door = await serveMetrics(metrics, place);
    log.info({ address: door.address }, 'metrics are shown');
    return door;
  } catch (error) {
    const { host, port } = place;
    log.error({ host, port, message: (error as Error).message }, 'metrics cannot be shown there');
    return null;
  }
}
