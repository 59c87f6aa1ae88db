import type { Clock } from '../domain/case/clock.ts';
import { clocksOf, everyClock, leadClock } from '../domain/case/clocks.ts';
import { rulesHeld } from '../domain/case/held-versions.ts';
import { isFinal } from '../domain/case/lifecycle.ts';
import { drawnSigners } from '../domain/case/side-roads/signing.ts';
import type { CaseState } from '../domain/case/state.ts';
import { holdingSteps, PAYMENT } from '../domain/case/whose-turn.ts';
import type { PlanStep } from '../domain/catalogue/plan.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseFrame } from './case-frame.ts';
import { whyHere } from './case-history.ts';
import type { HistoryLine, Holding } from './case-history.ts';
import { timestamp, timestampOrNull } from './sql.ts';
import type { Row } from './sql.ts';

/** What the row of a case is worked out from. */
export interface CaseAsLogged {
  readonly frame: CaseFrame;
  readonly history: readonly HistoryLine[];
  readonly calendar: Calendar;
  readonly calendarVersion: number;
  readonly lastHash: string;
}

/** A case without a running clock sorts last: 9999-12-31 in UTC. */
const NEVER = toInstant(253_402_214_400_000);

/** `approval_case`, after the last line of the log. */
export function caseRow(recording: CaseAsLogged, state: CaseState): Row {
  const lead = isFinal(state.state) ? null : leadClock(clocksOf(state, recording.calendar));
  const [step] = holdingSteps(state);
  const why = whyHere(recording.history);
  const { frame } = recording;
  return {
    case_no: state.caseNo,
    serial_no: frame.serialNo,
    item_id: state.plan.itemId,
    item_version: state.plan.itemVersion,
    unit_id: state.plan.unitId,
    applicant_person_id: frame.applicantPersonId,
    applicant_name: frame.applicantName,
    practice: state.practice,
    clock_offset_ms: state.clockOffsetMs,
    state: state.state,
    seq: state.seq,
    last_act_seq: state.lastActSeq,
    last_hash: recording.lastHash,
    received_at: timestamp(state.receivedAt),
    step_id: step?.stepId === PAYMENT ? PAYMENT : state.stepId,
    step_name: step?.name ?? null,
    post_id: step?.postId ?? null,
    post_unit_id: step?.unitId ?? null,
    why_type: why?.event.type ?? 'submitted',
    why_at: timestamp(why?.event.at ?? state.receivedAt),
    lead_clock: lead,
    last_day_on: lead?.lastDayOn ?? null,
    late_at: timestampOrNull(lead?.lateAt ?? null),
    late_at_real: timestamp(inRealTime(lead?.lateAt ?? null, state)),
    final: isFinal(state.state),
    calendar_version: recording.calendarVersion,
    rules_version: rulesHeld(state),
    law_version: state.law,
    accepted_on: state.acceptedOn,
    changed_at: timestamp(recording.history.at(-1)?.logged.recordedAt ?? state.receivedAt),
  };
}

/** A practice case is late when its own legal time says so: its instants moved into the engine's time. */
function inRealTime(lateAt: Instant | null, { clockOffsetMs }: CaseState): Instant {
  return lateAt === null ? NEVER : toInstant(lateAt - clockOffsetMs);
}

/** `clock`: every clock the case ever had. */
export function clockRows(state: CaseState, calendar: Calendar): Row[] {
  return everyClock(state, calendar).map((clock, position) => clockRow(state.caseNo, clock, position));
}

function clockRow(caseNo: string, clock: Clock, position: number): Row {
  return {
    case_no: caseNo,
    clock_id: clock.clockId,
    clock: clock.clock,
    position,
    step_id: clock.stepId,
    post_id: clock.postId,
    unit_id: clock.unitId,
    start_on: clock.startOn,
    last_day_on: clock.lastDayOn,
    breach_at: timestamp(clock.breachAt),
    late_at: timestamp(clock.lateAt),
    stopped_at: timestampOrNull(clock.stoppedAt),
    breached_at: timestampOrNull(clock.breachedAt),
    state: clock.state,
    value: clock,
  };
}

/** `task`: a post's turn; `holderPersonId` is who stood there when it began. */
export function taskRow(
  caseNo: string,
  step: PlanStep,
  { holding, holderPersonId }: { holding: Holding; holderPersonId: string | null },
): Row {
  const signers = drawnSigners(step);
  return {
    case_no: caseNo,
    seq: holding.seq,
    step_id: step.stepId,
    post_id: step.postId,
    unit_id: step.unitId,
    signer_post_ids: signers.length === 0 ? null : signers,
    from_at: timestamp(holding.fromAt),
    to_at: timestampOrNull(holding.toAt),
    holder_person_id: holderPersonId,
    done_by_person_id: holding.doneByPersonId,
  };
}
