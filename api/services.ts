import type { Logger } from 'pino';
import type { Database } from '../prisma/database.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ClockWatch } from '../watch/compare-clocks.ts';
import type { Metrics } from '../watch/metrics.ts';
import type { FileFolder } from './files/file-folder.ts';
import type { Engine } from './gateway/engine.ts';
import type { Hints } from './live/hints.ts';
import type { Accounts } from './session/accounts.ts';
import type { Throttles } from './door/throttles.ts';

/** Everything the door stands on; built once by `main.ts`, passed in everywhere. */
export interface Services {
  readonly db: Database;
  readonly engine: Engine;
  readonly files: FileFolder;
  readonly accounts: Accounts;
  readonly throttles: Throttles;
  readonly hints: Hints;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'look'>;
  /** Opens `/api/metrics` from elsewhere; null: it is seen from this machine only. */
  readonly metricsToken: string | null;
  /** Whether the clocks of the installation agree. */
  readonly clocks: Pick<ClockWatch, 'now' | 'apartMs'>;
  /** The server's clock: the instant of an act is read here and nowhere else (settled.md 1). */
  readonly now: () => Instant;
  readonly practice: boolean;
  /** `https://host`: unsafe requests must come from it. */
  readonly publicOrigin: string;
  readonly webFolder: string;
  /** Makes the query password of a receipt, so that asking again gives the same one. */
  readonly secret: string;
}
