import type { Instant } from '../domain/time/instant.ts';
import type { CaseRow } from './case-line.ts';
import type { Database } from './database.ts';

/** The applicant's own cases, newest first; those not started yet included, as `received`. */
export async function readMyCases(
  _db: Database,
  _query: {
    readonly personId: string;
    readonly at: Instant;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<{ readonly lines: readonly CaseRow[]; readonly next: string | null }> {
  return await Promise.reject(new Error('readMyCases: body follows'));
}
