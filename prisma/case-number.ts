import { execute } from './sql.ts';
import type { Asked } from './sql.ts';

/** 实施编码, day, and a serial that begins with Y for practice (`submission-store.ts`). */
const CASE_NO = /^(.+)(\d{4})(\d{2})(\d{2})(Y\d{3}|\d{4})$/;

/** The counter of its item and day goes on after this number, so that it is given to nobody else. */
export async function keepNumberTaken(db: Asked, caseNo: string): Promise<void> {
  const [, implCode, year, month, day, serial] = CASE_NO.exec(caseNo) ?? [];
  if (serial === undefined) return;
  const practice = serial.startsWith('Y');
  await execute(
    db,
    `insert into case_counter (item_id, day, practice, next)
     select distinct item_id, $2::date, $3::boolean, $4::int from item_version where impl_code = $1
     on conflict (item_id, day, practice) do update set next = greatest(case_counter.next, excluded.next)`,
    [implCode, `${year}-${month}-${day}`, practice, Number(serial.replace('Y', '')) + 1],
  );
}
