import type { CancelReason } from '../case/events.ts';
import type { Permit } from '../case/permit.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Measure, Responsibility, Severity } from './liability.ts';
import type { NotLiableGround, OrderKind, Rung, TransferBody } from './matter-names.ts';

/** A rung that comes on another day under a newer calendar; `from` and `to` are the last days before it. */
export interface RungMove {
  readonly rung: Rung;
  readonly from: Day;
  readonly to: Day;
  /** Moved earlier: it does not come before this instant (settled.md 27). Absent: the new day needs no such help. */
  readonly notBefore?: Instant;
}

interface Written {
  readonly contentId: string;
}

export type MatterEvent = { readonly at: Instant } & (
  | { readonly type: 'opened' }
  | { readonly type: 'acknowledged' }
  | ({ readonly type: 'answered' } & Written)
  | ({ readonly type: 'answerReturned'; readonly dueOn: Day } & Written)
  | ({ readonly type: 'appealed'; readonly evidenceId: string } & Written)
  | ({ readonly type: 'upheld' } & Written)
  | ({ readonly type: 'revoked' } & Written)
  | ({ readonly type: 'instructed'; readonly dueOn: Day | null } & Written)
  | ({ readonly type: 'extended'; readonly dueOn: Day } & Written)
  | ({ readonly type: 'takenOver' } & Written)
  | ({ readonly type: 'orderOpened'; readonly order: OrderKind; readonly dueOn: Day } & Written)
  | ({ readonly type: 'opinionSought'; readonly unitId: string; readonly dueOn: Day } & Written)
  | { readonly type: 'closed'; readonly contentId: string | null }
  | { readonly type: 'cancelled'; readonly reason: CancelReason }
  | { readonly type: 'raised'; readonly rule: 'T16' }
  | { readonly type: 'reminded'; readonly rung: Rung }
  | { readonly type: 'escalated'; readonly rung: 'government-leader'; readonly answerDueOn: Day }
  | { readonly type: 'factsFrozen' }
  | { readonly type: 'explanationRequested'; readonly dueOn: Day }
  | ({ readonly type: 'explained' } & Written)
  | ({ readonly type: 'heard'; readonly personId: string } & Written)
  /** The person a person named; never the calculation by itself. */
  | ({ readonly type: 'attributed'; readonly mainPersonId: string } & Written)
  | ({
      readonly type: 'proposed';
      readonly severity: Severity;
      readonly responsibility: Responsibility;
      readonly measure: Measure;
      readonly leadersId: string | null;
    } & Written)
  | ({ readonly type: 'decided'; readonly documentNo: string } & Written)
  | ({ readonly type: 'executed' } & Written)
  | ({ readonly type: 'published' } & Written)
  | ({ readonly type: 'foundNotLiable'; readonly ground: NotLiableGround } & Written)
  | ({ readonly type: 'transferred'; readonly to: TransferBody } & Written)
  /** Of a record: a card it hung on was revoked; `standing` others still stand. `ends`: it hung on that one alone. */
  | {
      readonly type: 'cardRevoked';
      readonly cardKey: string;
      readonly standing: number;
      readonly ends: boolean;
    }
  | { readonly type: 'accepted' }
  | ({ readonly type: 'acceptanceRefused' } & Written)
  | ({ readonly type: 'contacted' } & Written)
  | {
      readonly type: 'deadlinesRecomputed';
      readonly fromVersion: number;
      readonly toVersion: number;
      readonly moves: readonly RungMove[];
    }
  | { readonly type: 'clockAdvanced'; readonly offsetMs: number }
);
export type MatterEventType = MatterEvent['type'];

export interface LoggedMatterEvent {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly by: Permit | null;
  readonly updateId: string | null;
  readonly event: MatterEvent;
}
