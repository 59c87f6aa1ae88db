import { everyClock } from '../domain/case/clocks.ts';
import { limitsInDoubt } from '../domain/case/limit-in-doubt.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Recording } from './recording.ts';
import { select, timestamp } from './sql.ts';
import type { Asked } from './sql.ts';

/** An act that came near a limit while the clocks disagreed; its date stands as it is. */
export interface ClockDoubt {
  readonly seq: number;
  readonly clockId: string;
  readonly breachAt: Instant;
  readonly apartMs: number;
}

/** Beside the log, not in it: nothing legal follows from it, but who decides about a delay must know. */
export function markDoubtfulActs(
  { fresh, held, writes }: Recording,
  apart: Readonly<Record<string, number>>,
): void {
  for (const { logged, before } of fresh) {
    const apartMs = logged.by === null ? undefined : apart[logged.updateId ?? ''];
    if (apartMs === undefined) continue;
    const rows = limitsInDoubt(everyClock(before, held), { at: logged.event.at, apartMs }).map((clock) => ({
      case_no: before.caseNo,
      seq: logged.seq,
      clock_id: clock.clockId,
      breach_at: timestamp(clock.breachAt),
      apart_ms: apartMs,
    }));
    writes.add('clock_doubt', rows, 'on conflict do nothing');
  }
}

export async function doubtsOfCase(db: Asked, caseNo: string): Promise<readonly ClockDoubt[]> {
  return await select<ClockDoubt>(
    db,
    `select seq, clock_id as "clockId", breach_at as "breachAt", apart_ms as "apartMs"
       from clock_doubt where case_no = $1 order by seq, breach_at`,
    [caseNo],
  );
}
