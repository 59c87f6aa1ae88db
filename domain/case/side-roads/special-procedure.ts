/**
 * 特别程序: tender, test, appraisal, expert review … as the law requires them. The time they need does not count towards
 * the limits of the decision, but only as long as the applicant was told in writing (K6), and not a day longer.
 * @source 行政许可法 第45条 (time not counted, told in writing); settled.md 14
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { SpecialProcedureKind } from '../../catalogue/special-procedure-kind.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/instant.ts';
import type { ClockFacts } from '../clock.ts';
import type { CaseStateName } from '../lifecycle.ts';
import type { WrittenAct } from '../written-act.ts';

export interface SpecialProcedureActs {
  startSpecialProcedure: {
    readonly kind: SpecialProcedureKind;
    /** How long it will take, as the notice (特别程序告知书) tells the applicant. */
    readonly announcedWorkingDays: number;
    readonly document: WrittenAct;
    readonly reasonId?: string;
    /** Person id of the section head; needed in the last two working days of the statutory limit. */
    readonly approvedBy?: string;
  };
  endSpecialProcedure: {
    readonly kind: SpecialProcedureKind;
    readonly document?: WrittenAct;
    /** What it found, an id of `content`. */
    readonly resultId?: string;
  };
}

export type SpecialProcedureEvent =
  | {
      readonly type: 'specialProcedureStarted';
      readonly kind: SpecialProcedureKind;
      readonly announcedWorkingDays: number;
      readonly document: WrittenAct;
      readonly reasonId: string | null;
      readonly approvedBy: string | null;
    }
  | {
      readonly type: 'specialProcedureEnded';
      readonly kind: SpecialProcedureKind;
      readonly document?: WrittenAct;
      readonly resultId?: string;
    }
  | {
      readonly type: 'specialProcedureOverran';
      readonly clockId: string;
      readonly kind: SpecialProcedureKind;
      readonly announcedThrough: Day;
    };

interface Kinds {
  readonly kind: string;
  readonly possible: readonly SpecialProcedureKind[];
}

export type SpecialProcedureRefusal =
  | { readonly code: 'no-special-procedure' }
  | { readonly code: 'hearing-has-its-own-acts' }
  | ({ readonly code: 'special-procedure-not-listed' } & Kinds)
  | ({ readonly code: 'special-procedure-open' } & Kinds)
  | ({ readonly code: 'special-procedure-not-open' } & Kinds)
  | { readonly code: 'announced-not-whole'; readonly maxWorkingDays: number }
  | {
      readonly code: 'announced-too-long';
      readonly announcedWorkingDays: number;
      readonly maxWorkingDays: number;
    }
  | { readonly code: 'special-procedure-too-late'; readonly breachAt: Instant }
  | { readonly code: 'last-days-need-approval'; readonly lastDayOn: Day };

export interface SpecialProcedure {
  readonly kind: SpecialProcedureKind;
  /** Its K6: when it began, what was announced, when it ended. */
  readonly clockId: string;
  readonly documentNo: string;
  /** Sequence number of the event that says it overran; null: it did not. */
  readonly overranSeq: number | null;
}

export interface SpecialProcedureState {
  readonly specialProcedures: readonly SpecialProcedure[];
  /** Where the case goes back to when the last open one ends. */
  readonly specialFrom: CaseStateName | null;
}

export const noSpecialProcedure: SpecialProcedureState = { specialProcedures: [], specialFrom: null };

type Procedures = SpecialProcedureState & { readonly plan: Plan; readonly clocks: readonly ClockFacts[] };

/** Procedures whose end nobody has recorded, whether or not they overran. */
export function openProcedures({ specialProcedures, clocks }: Procedures): readonly SpecialProcedure[] {
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ clockId }) => clockId);
  return specialProcedures.filter(({ clockId }) => running.includes(clockId));
}

/** Kinds that the item knows and that are not going on. */
export function startableKinds(state: Procedures): readonly SpecialProcedureKind[] {
  const open = openProcedures(state).map(({ kind }) => kind);
  return listedProcedures(state.plan)
    .map(({ kind }) => kind)
    .filter((kind) => !open.includes(kind));
}

export function listedProcedures({ specialProcedures }: Plan): NonNullable<Plan['specialProcedures']> {
  return specialProcedures ?? [];
}
