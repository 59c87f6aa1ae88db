import type { Logger } from 'pino';
import type { Database } from '../prisma/database.ts';
import type { Instant } from '../domain/time/instant.ts';
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
  /** The server's clock: the instant of an act is read here and nowhere else (settled.md 1). */
  readonly now: () => Instant;
  readonly practice: boolean;
  /** `https://host`: unsafe requests must come from it. */
  readonly publicOrigin: string;
  readonly webFolder: string;
  /** Makes the query password of a receipt, so that asking again gives the same one. */
  readonly secret: string;
}
