/**
 * A child of a joint case (联办子件): received and accepted with its parent, by one paper; from there it is a case of its own.
 * @source 行政许可法 第26条第2款; settled.md 19
 */
import type { Calendar } from '../../time/calendar.ts';
import type { Plan } from '../../catalogue/plan.ts';
import type { Interval } from '../../time/limit.ts';
import type { Instant } from '../../time/instant.ts';
import { clocksOf, leadClock } from '../clocks.ts';
import type { Clock } from '../clock.ts';
import type { CaseEvent } from '../events.ts';
import type { HeldVersions } from '../held-versions.ts';
import type { CaseState, Opening } from '../state.ts';
import { submittedOf } from '../submitted.ts';
import type { ChildMessage, ChildResult } from './joint.ts';

export type Acceptance = Extract<CaseEvent, { type: 'accepted' | 'acceptanceDeemed' }>;

/** Received when the parent's papers were, for the last time, complete: limits that count from receipt count from there. */
export function childOpening(
  parent: CaseState,
  { caseNo, plan }: { readonly caseNo: string; readonly plan: Plan },
): Opening {
  const { practice, clockOffsetMs } = parent;
  const acceptance = parent.clocks.findLast(({ clock }) => clock === 'acceptance');
  const receivedAt = acceptance?.startAt ?? parent.receivedAt;
  return { caseNo, receivedAt, plan, practice, clockOffsetMs, parentNo: parent.caseNo };
}

/** The first lines of its log; whoever accepted the parent stands behind the second. */
export function childBeginning(
  opening: Opening,
  acceptance: Acceptance,
  {
    materials,
    calendar,
    versions,
  }: {
    readonly materials: readonly string[];
    readonly calendar: Calendar;
    readonly versions?: HeldVersions;
  },
): readonly CaseEvent[] {
  const { at, acceptedOn } = acceptance;
  const accepted: CaseEvent =
    acceptance.type === 'accepted'
      ? { type: 'accepted', at, acceptedOn, document: acceptance.document }
      : { type: 'acceptanceDeemed', at, acceptedOn };
  return [submittedOf(opening, materials, calendar, versions), accepted];
}

/** What an event of a child says to its parent; null: nothing. */
export function resultToTell(child: CaseState, { type }: CaseEvent): ChildMessage | null {
  const result = RESULTS[type];
  if (child.parentNo === undefined || result === undefined) return null;
  return { kind: 'decided', childNo: child.caseNo, itemId: child.plan.itemId, result };
}

/** All its pauses as they stand now, for the parent's 45 days. */
export function pausesToTell(child: CaseState, pauses: readonly Interval[]): ChildMessage | null {
  if (child.parentNo === undefined) return null;
  const days = pauses.map(({ after, through }) => ({ after, through }));
  return { kind: 'paused', childNo: child.caseNo, itemId: child.plan.itemId, pauses: days };
}

const RESULTS: Readonly<Partial<Record<CaseEvent['type'], ChildResult>>> = {
  granted: 'granted',
  renewalDeemed: 'granted',
  refused: 'refused',
  withdrawn: 'ended',
  terminated: 'ended',
};

export interface ChildUrgency {
  readonly caseNo: string;
  readonly itemId: string;
  /** The clock that leads it; null: nothing runs, it is over. */
  readonly clock: Clock | null;
  readonly late: boolean;
}

/** 哪个子项慢: the most urgent child first, those that are over last. */
export function childrenByUrgency(
  children: readonly CaseState[],
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): readonly ChildUrgency[] {
  return children
    .map((child) => {
      const clock = leadClock(clocksOf(child, calendar));
      const late = clock !== null && now >= clock.lateAt;
      return { caseNo: child.caseNo, itemId: child.plan.itemId, clock, late };
    })
    .sort((a, b) => (a.clock?.lateAt ?? Infinity) - (b.clock?.lateAt ?? Infinity) || order(a, b));
}

function order(a: ChildUrgency, b: ChildUrgency): number {
  return a.caseNo < b.caseNo ? -1 : 1;
}
