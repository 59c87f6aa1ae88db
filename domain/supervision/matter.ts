import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { AnyCard } from './found-card.ts';
import type { Measure } from './liability.ts';
import type { MatterActName } from './matter-act.ts';
import type { MatterKind, MatterStateName, Rung } from './matter-names.ts';

/** A matter (督办事项): whatever must be answered by a date, with a ladder. Fixed when opened, by the transaction that recorded its cause. */
export interface MatterOpening {
  /** `card/<cardKey>`, `accountability/<caseNo>/<unitId>`, `<kind>/<caseNo>/<n>`; the workflow id is `matter/` + this. */
  readonly matterId: string;
  readonly kind: MatterKind;
  readonly caseNo: string;
  /** Unit that answers. */
  readonly unitId: string;
  /** Legal start: never the workflow's own start time. */
  readonly openedAt: Instant;
  readonly card: {
    readonly cardKey: string;
    /** Null: no clock issued it. */
    readonly clockId: string | null;
    readonly level: 'yellow' | 'red';
    readonly threshold: AnyCard['threshold'];
  } | null;
  readonly practice: boolean;
  readonly clockOffsetMs: number;
  /** The calendar by which its first answer day was told. Absent: opened by an older release. */
  readonly calendarVersion?: number;
  /** The post concerned, where one is. */
  readonly postId?: string;
  /** Its own limit, where the one who opened it set it: an order, a rectification, an opinion. */
  readonly dueOn?: Day;
  /** The clock of the case that it is about: the promise that was broken. */
  readonly clockId?: string;
  /** The matter from which it was opened. */
  readonly parentId?: string;
  /** Persons whom it is about: they never handle it and never see it. */
  readonly barred?: readonly string[];
}

export interface MatterState extends MatterOpening {
  readonly seq: number;
  readonly state: MatterStateName;
  /** When it came into this state. */
  readonly enteredAt: Instant;
  /** Level now: a raised yellow is red. Null for whatever is no card. */
  readonly level: 'yellow' | 'red' | null;
  readonly raisedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly appealedAt: Instant | null;
  readonly appealedBy: string | null;
  readonly upheldAt: Instant | null;
  readonly explainedAt: Instant | null;
  readonly explanationDueOn: Day | null;
  /** Own limit as it stands; null where the kind counts its limits itself. */
  readonly limitOn: Day | null;
  /** Longer limit of the present state. */
  readonly extendedTo: Day | null;
  readonly extensions: number;
  /** Who has been heard (申辩). */
  readonly heard: readonly string[];
  readonly mainPersonId: string | null;
  readonly proposedMeasure: Measure | null;
  /** Cards of a record that no longer stand. */
  readonly revokedCards: readonly string[];
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
  | { readonly code: 'already-appealed'; readonly appealedAt: Instant }
  | { readonly code: 'appeal-too-late'; readonly dueOn: Day; readonly possible: readonly MatterActName[] }
  | { readonly code: 'own-unit'; readonly act: string }
  | { readonly code: 'explanation-open'; readonly dueOn: Day }
  | { readonly code: 'answer-first' }
  | { readonly code: 'hear-first' }
  | { readonly code: 'execute-first' }
  | { readonly code: 'name-leaders' }
  | { readonly code: 'measure-too-heavy'; readonly possible: readonly Measure[] }
  | { readonly code: 'not-a-third-party'; readonly unitId: string }
  | { readonly code: 'opinion-not-due'; readonly dueOn: Day }
  | { readonly code: 'limit-not-later'; readonly dueOn: Day }
  | { readonly code: 'limit-too-far'; readonly dueOn: Day }
  | { readonly code: 'extended-once' };
export type MatterRefusalCode = MatterRefusal['code'];
