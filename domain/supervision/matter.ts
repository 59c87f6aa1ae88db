import type { CancelReason } from '../case/events.ts';
import type { Permit } from '../case/permit.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { CardThreshold } from '../case/card.ts';

/** A matter (督办事项): whatever must be answered by a date, with a ladder. Kinds are rows of data. */
export const MATTER_KINDS = ['card', 'accountability'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const CARD_STATES = ['issued', 'acknowledged', 'answered', 'closed', 'cancelled'] as const;
export const ACCOUNTABILITY_STATES = [
  'opened',
  'facts-frozen',
  'explanation-due',
  'attributed',
  'decided',
  'closed',
  'not-liable',
] as const;
export type CardStateName = (typeof CARD_STATES)[number];
export type AccountabilityStateName = (typeof ACCOUNTABILITY_STATES)[number];
export type MatterStateName = CardStateName | AccountabilityStateName;

/** Fixed when the matter is opened, by the transaction that recorded its cause. */
export interface MatterOpening {
  /** `card/<cardKey>` or `accountability/<caseNo>/<unitId>`; the workflow id is `matter/` + this. */
  readonly matterId: string;
  readonly kind: MatterKind;
  readonly caseNo: string;
  /** Unit that answers. */
  readonly unitId: string;
  /** Legal start: never the workflow's own start time. */
  readonly openedAt: Instant;
  readonly card: {
    readonly cardKey: string;
    readonly clockId: string;
    readonly level: 'yellow' | 'red';
    readonly threshold: CardThreshold;
  } | null;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  /** The calendar by which its first answer day was told. Absent: opened by an older release. */
  readonly calendarVersion?: number;
}

/** Rungs (级) of ladder STD, each climbed once. @source domain/4-supervision §4.2, settled.md 22, 23 */
export const RUNGS = [
  'raise',
  'reminder',
  'government-leader',
  'explanation-overdue',
  'not-attributed',
] as const;
export type Rung = (typeof RUNGS)[number];

/** 不予追究 only for a listed ground. @source domain/4-supervision §4.8 */
export const NOT_LIABLE_GROUNDS = [
  'platform-outage',
  'calendar-revision',
  'force-majeure',
  'applicant-fault',
  'special-procedure',
] as const;
export type NotLiableGround = (typeof NOT_LIABLE_GROUNDS)[number];

/** A rung that comes on another day under a newer calendar; `from` and `to` are the last days before it. */
export interface RungMove {
  readonly rung: Rung;
  readonly from: Day;
  readonly to: Day;
  /** Moved earlier: it does not come before this instant (settled.md 27). Absent: the new day needs no such help. */
  readonly notBefore?: Instant;
}

export type MatterEvent = { readonly at: Instant } & (
  | { readonly type: 'opened' }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'answered'; readonly contentId: string }
  | { readonly type: 'instructed'; readonly contentId: string; readonly dueOn: Day | null }
  | { readonly type: 'closed'; readonly contentId: string | null }
  | { readonly type: 'cancelled'; readonly reason: CancelReason }
  | { readonly type: 'raised'; readonly rule: 'T16' }
  | { readonly type: 'reminded'; readonly rung: Rung }
  | { readonly type: 'escalated'; readonly rung: 'government-leader'; readonly answerDueOn: Day }
  | { readonly type: 'factsFrozen' }
  | { readonly type: 'explanationRequested'; readonly dueOn: Day }
  | { readonly type: 'explained'; readonly contentId: string }
  | {
      readonly type: 'attributed';
      /** The person a person named; never the calculation by itself. */
      readonly mainPersonId: string;
      readonly contentId: string;
    }
  | {
      readonly type: 'decided';
      readonly documentNo: string;
      readonly contentId: string;
    }
  | { readonly type: 'foundNotLiable'; readonly ground: NotLiableGround; readonly contentId: string }
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

export interface MatterActPayloads {
  acknowledge: Record<string, never>;
  answer: { readonly contentId: string };
  instruct: { readonly contentId: string; readonly dueOn?: Day };
  close: { readonly contentId?: string };
  freezeFacts: Record<string, never>;
  explain: { readonly contentId: string };
  attribute: { readonly mainPersonId: string; readonly contentId: string };
  decide: { readonly documentNo: string; readonly contentId: string };
  findNotLiable: { readonly ground: NotLiableGround; readonly contentId: string };
}
export type MatterActName = keyof MatterActPayloads;

export const MATTER_ACT_NAMES = [
  'acknowledge',
  'answer',
  'instruct',
  'close',
  'freezeFacts',
  'explain',
  'attribute',
  'decide',
  'findNotLiable',
] as const satisfies readonly MatterActName[];

export type MatterAct = {
  [Name in MatterActName]: { readonly act: Name; readonly by: Permit; readonly at: Instant } & {
    readonly with: MatterActPayloads[Name];
  };
}[MatterActName];

export interface MatterState extends MatterOpening {
  readonly seq: number;
  readonly state: MatterStateName;
  /** Level now: a raised yellow is red. Null for an accountability record. */
  readonly level: 'yellow' | 'red' | null;
  readonly raisedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly explainedAt: Instant | null;
  readonly explanationDueOn: Day | null;
  readonly lastActAt: Instant;
  readonly rungs: readonly Rung[];
  /** The newest calendar that the log says the matter goes by; 0: opened by a release that did not say. */
  readonly calendarVersion: number;
  readonly notBefore: Readonly<Partial<Record<Rung, Instant>>>;
}

export type MatterRefusal =
  | { readonly code: 'matter-ended'; readonly state: MatterStateName }
  | {
      readonly code: 'matter-wrong-state';
      readonly state: MatterStateName;
      readonly act: string;
      readonly possible: readonly MatterActName[];
    }
  | { readonly code: 'already-answered'; readonly answeredAt: Instant }
  | { readonly code: 'explanation-open'; readonly dueOn: Day }
  | { readonly code: 'answer-first' };
export type MatterRefusalCode = MatterRefusal['code'];
