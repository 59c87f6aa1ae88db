import type { Instant } from '../domain/time/instant.ts';
import { insertRows, timestamp } from './sql.ts';
import type { Asked, Json } from './sql.ts';

/** Rules whose refusals are kept (settled.md 26). */
export type AttemptRule =
  'S01' | 'S02' | 'S03' | 'S04' | 'S05' | 'S08' | 'W04' | 'W08' | 'X01' | 'X10' | 'P08' | 'P10' | 'T08';

export interface RefusedAttempt {
  readonly rule: AttemptRule;
  /** Refusal code as the person read it. */
  readonly code: string;
  readonly caseNo: string | null;
  /** Set when it stands in the log all the same: then it is a finding, not a refusal. */
  readonly seq?: number;
  readonly personId: string;
  readonly postId: string | null;
  readonly act: string;
  readonly evidence: Json;
  readonly at: Instant;
}

/** Never a card by itself: a patrol turns attempts into findings. */
export async function storeRefusedAttempt(db: Asked, attempt: RefusedAttempt): Promise<void> {
  const { rule, code, caseNo, seq, personId, postId, act, evidence, at } = attempt;
  await insertRows(db, 'refused_attempt', [
    {
      rule,
      code,
      case_no: caseNo,
      seq: seq ?? null,
      person_id: personId,
      post_id: postId,
      act,
      evidence,
      refused: seq === undefined,
      at: timestamp(at),
    },
  ]);
}
