import type { Clock } from '../domain/case/clock.ts';
import type { CaseStateName } from '../domain/case/lifecycle.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A case in a list. */
export interface CaseRow {
  readonly caseNo: string;
  readonly serialNo: string;
  readonly practice: boolean;
  readonly itemId: string;
  readonly itemName: string;
  readonly applicantPersonId: string;
  readonly applicantName: string;
  readonly state: CaseStateName;
  readonly seq: number;
  readonly stepId: string | null;
  readonly stepName: string | null;
  readonly postId: string | null;
  readonly postName: string | null;
  readonly unitName: string | null;
  /** Event type that brought the case here, and when. */
  readonly whyType: string;
  readonly whyAt: Instant;
  /** Lead clock as recorded; its dates are those of the calendar recorded with it. */
  readonly clock: Clock | null;
  /** Compared in SQL with this case's own now (settled.md 43). */
  readonly late: boolean;
  /** Legal now of this case. */
  readonly now: Instant;
  readonly yellowCards: number;
  readonly redCards: number;
  readonly receivedAt: Instant;
}
