/**
 * 特别程序超时: what is logged when a special procedure lasts longer than the applicant was told.
 * @source 行政许可法 第45条; settled.md 14
 */
import type { Clock } from '../case/clock.ts';
import type { CaseEvent } from '../case/events.ts';
import type { SpecialProcedure } from '../case/side-roads/special-procedure.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instant.ts';

/** The announced end has passed: from here on the paused limits run again. */
export function overranOf(
  state: CaseState,
  { clockId, lastDayOn }: Clock,
  at: Instant,
): readonly CaseEvent[] {
  const procedure = procedureOf(state, clockId);
  if (procedure === undefined) return [];
  const { kind } = procedure;
  return [{ type: 'specialProcedureOverran', at, clockId, kind, announcedThrough: lastDayOn }];
}

/** The event that said it overran. */
export function evidenceOf(state: CaseState, { clockId }: Clock): readonly number[] {
  const overranSeq = procedureOf(state, clockId)?.overranSeq ?? null;
  return overranSeq === null ? [] : [overranSeq];
}

/** The yellow card whose place a red one takes. */
export function yellowOf(state: CaseState, { clockId }: Clock, at: Instant): readonly CaseEvent[] {
  return state.cards
    .filter((card) => card.clockId === clockId && card.threshold === 'passed' && !card.cancelled)
    .map(({ cardKey }) => ({ type: 'cardCancelled', at, cardKey, reason: 'superseded' }));
}

function procedureOf(state: CaseState, clockId: string): SpecialProcedure | undefined {
  return state.specialProcedures.find((procedure) => procedure.clockId === clockId);
}
