import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';

/** One pool for both ways of asking: typed (Prisma) and hand-written SQL. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/** settled.md 33: no statement of ours may hold a recorder longer. */
const STATEMENT_TIMEOUT_MS = 10_000;

export interface DatabaseOptions {
  readonly connections?: number;
  /** Told of connections that broke while idle; the next query shows whether it lasts. */
  readonly onLost?: (error: Error) => void;
}

export function openDatabase(url: string, { connections = 10, onLost }: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true, // what is told later goes with the next question (packet.ts)
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: STATEMENT_TIMEOUT_MS,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', onLost ?? (() => undefined));
  pool.on('connect', outliveLoss);
  // minimal: its long messages quote what was to be stored, and errors are logged
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
  };

  return { prisma, pool, close };
}

/**
 * The pool listens to idle connections only. One that breaks while it is lent and silent (inside a transaction, in the
 * hands of the job queue) would end the process; the next query on it fails and says so.
 */
function outliveLoss(connection: pg.PoolClient): void {
  connection.on('error', () => undefined);
}
