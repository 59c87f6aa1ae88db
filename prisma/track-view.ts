import { select } from './sql.ts';
import type { Asked } from './sql.ts';

export interface Tracked {
  readonly caseNo: string;
  readonly queryPasswordHash: string;
}

/**
 * Cases with this serial number (流水号) and the hash their query password is checked against; then `readCase`.
 * Several items may give the same serial number on one day: the password tells them apart. A child of a joint case has the
 * password of its parent, and is tracked by it.
 */
export async function findTracked(db: Asked, serialNo: string): Promise<readonly Tracked[]> {
  return await select<Tracked>(
    db,
    `select case_no as "caseNo", query_password_hash as "queryPasswordHash" from submission
      where serial_no = $1 and opening_facts->>'parentNo' is null order by case_no`,
    [serialNo],
  );
}
