import { everyClock } from '../domain/case/clocks.ts';
import { limitsInDoubt } from '../domain/case/limit-in-doubt.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { HistoryLine } from './case-history.ts';
import type { Recording } from './recording.ts';
import { insertRows, select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** An act that came near a limit while the clocks disagreed; its date stands as it is. */
export interface ClockDoubt {
  readonly seq: number;
  readonly clockId: string;
  readonly breachAt: Instant;
  readonly apartMs: number;
}

/** Beside the log, not in it: nothing legal follows from it, but who decides about a delay must know. */
export async function markDoubtfulActs(recording: Recording): Promise<void> {
  const { tx, fresh, held } = recording;
  const apart = await apartWhenAsked(tx, fresh);
  const rows = fresh.flatMap(({ logged, before }) => {
    const apartMs = logged.by === null ? undefined : apart.get(logged.updateId ?? '');
    if (apartMs === undefined) return [];
    return limitsInDoubt(everyClock(before, held), { at: logged.event.at, apartMs }).map((clock) => ({
      case_no: before.caseNo,
      seq: logged.seq,
      clock_id: clock.clockId,
      breach_at: timestamp(clock.breachAt),
      apart_ms: apartMs,
    }));
  });
  await insertRows(tx, 'clock_doubt', rows, 'on conflict do nothing');
}

export async function doubtsOfCase(db: Asked, caseNo: string): Promise<readonly ClockDoubt[]> {
  return await select<ClockDoubt>(
    db,
    `select seq, clock_id as "clockId", breach_at as "breachAt", apart_ms as "apartMs"
       from clock_doubt where case_no = $1 order by seq, breach_at`,
    [caseNo],
  );
}

/** Only requests that came while the clocks stood far apart say so. */
async function apartWhenAsked(
  db: Asked,
  fresh: readonly HistoryLine[],
): Promise<ReadonlyMap<string, number>> {
  const updateIds = fresh.flatMap(({ logged: { updateId } }) => updateId ?? []);
  if (updateIds.length === 0) return new Map();
  const rows = await select<{ updateId: string; apartMs: number }>(
    db,
    `select update_id as "updateId", clocks_apart_ms as "apartMs" from request
      where update_id = any($1) and clocks_apart_ms is not null`,
    [updateIds],
  );
  return new Map(rows.map(({ updateId, apartMs }) => [updateId, apartMs]));
}
