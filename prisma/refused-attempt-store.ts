import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';
import type { Json } from './sql.ts';

/** Rules whose refusals are kept (settled.md 26). */
export type AttemptRule =
  'S01' | 'S02' | 'S03' | 'S04' | 'S05' | 'S08' | 'W04' | 'W08' | 'X01' | 'X10' | 'P08' | 'P10' | 'T08';

export interface RefusedAttempt {
  readonly rule: AttemptRule;
  /** Refusal code as the person read it. */
  readonly code: string;
  readonly caseNo: string | null;
  readonly personId: string;
  readonly postId: string | null;
  readonly act: string;
  readonly evidence: Json;
  readonly at: Instant;
}

export async function storeRefusedAttempt(_db: Database, _attempt: RefusedAttempt): Promise<void> {
  await Promise.reject(new Error('storeRefusedAttempt: body follows'));
}
