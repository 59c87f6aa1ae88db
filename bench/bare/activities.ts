import type pg from 'pg';

export interface BareActivities {
  /** @param ranAt milliseconds on the engine's clock, where the moment matters. */
  readonly writeRow: (caseId: string, seq: number, ranAt?: number) => Promise<void>;
}

export const BARE_TABLE = `create table bare_row (
  case_id text not null, seq integer not null, ran_at bigint, primary key (case_id, seq))`;

export function bareActivities(pool: pg.Pool): BareActivities {
  return {
    writeRow: async (caseId, seq, ranAt) => {
      await pool.query('insert into bare_row values ($1, $2, $3) on conflict do nothing', [
        caseId,
        seq,
        ranAt ?? null,
      ]);
    },
  };
}
