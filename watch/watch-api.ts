import type { Logger } from 'pino';
import type { Instant } from '../domain/time/instant.ts';
import type { Database } from '../prisma/database.ts';
import { watchClocks } from './compare-clocks.ts';
import type { ClockWatch } from './compare-clocks.ts';
import { createMetrics } from './metrics.ts';
import type { Metrics } from './metrics.ts';
import { showClocks } from './show-clocks.ts';
import { showFigures } from './show-figures.ts';
import { showUpdates } from './show-updates.ts';
import type { SentUpdate } from './show-updates.ts';

export interface ApiWatch {
  readonly metrics: Metrics;
  readonly clocks: ClockWatch;
  /** Told of every act that was sent. */
  readonly sent: (update: SentUpdate) => void;
}

/** All that looks on in the API: the figures of the installation, clocks, acts that were sent. */
export function watchApi({
  db,
  log,
  now,
  ofProcess = true,
}: {
  readonly db: Database;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly ofProcess?: boolean;
}): ApiWatch {
  const metrics = createMetrics('api', { ofProcess });
  const clocks = watchClocks({ db, program: 'api', log });
  showFigures(metrics, db, now);
  showClocks(metrics, clocks);
  return { metrics, clocks, sent: showUpdates(metrics) };
}
