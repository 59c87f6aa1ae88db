import type { Clock } from '../domain/case/clock.ts';
import { clocksOf, everyClock, leadClock } from '../domain/case/clocks.ts';
import { isFinal } from '../domain/case/lifecycle.ts';
import { stepIn, stepOf } from '../domain/case/plan-steps.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { PlanStep } from '../domain/catalogue/plan.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { holdingsOf, whyHere } from './case-history.ts';
import type { Holding } from './case-history.ts';
import { holdersOf } from './organisation-store.ts';
import type { Recording } from './recording.ts';
import { insertRows, overwrite, timestamp, timestampOrNull } from './sql.ts';

/** A case without a running clock sorts last: 9999-12-31 in UTC. */
const NEVER = toInstant(253_402_214_400_000);

/** Writes what the log says now: the case, its clocks, its tasks. */
export async function projectCase(recording: Recording): Promise<void> {
  const state = recording.history.at(-1)?.after;
  if (state === undefined) return;
  await writeCase(recording, state);
  await writeClocks(recording, state);
  await writeTasks(recording);
}

async function writeCase({ tx, ...recording }: Recording, state: CaseState): Promise<void> {
  const lead = isFinal(state.state) ? null : leadClock(clocksOf(state, recording.held));
  const step = holderStep(state);
  const why = whyHere(recording.history);
  const { frame } = recording;
  const open = state.cards.filter((card) => !card.cancelled);
  const row = {
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
    step_id: state.stepId,
    step_name: step?.name ?? null,
    post_id: step?.postId ?? null,
    post_unit_id: step?.unitId ?? null,
    why_type: why?.event.type ?? 'submitted',
    why_at: timestamp(why?.event.at ?? state.receivedAt),
    lead_clock: lead,
    last_day_on: lead?.lastDayOn ?? null,
    late_at: timestampOrNull(lead?.lateAt ?? null),
    late_at_real: timestamp(inRealTime(lead?.lateAt ?? null, state)),
    yellow_cards: open.filter((card) => card.level === 'yellow').length,
    red_cards: open.filter((card) => card.level === 'red').length,
    final: isFinal(state.state),
    calendar_version: recording.calendarVersion,
    accepted_on: state.acceptedOn,
    changed_at: timestamp(recording.history.at(-1)?.logged.recordedAt ?? state.receivedAt),
  };
  await insertRows(tx, 'approval_case', [row], overwrite(['case_no'], row));
}

/** Whose inbox the case is in: the step's post; while the applicant corrects, the post that accepted it in. */
function holderStep(state: CaseState): PlanStep | null {
  if (state.stepId !== null) return stepOf(state.plan, state.stepId);
  return state.state === 'awaiting-correction' ? stepIn(state.plan, 'accept') : null;
}

/** A practice case is late when its own legal time says so: its instants moved into the engine's time. */
function inRealTime(lateAt: Instant | null, { clockOffsetMs }: CaseState): Instant {
  return lateAt === null ? NEVER : toInstant(lateAt - clockOffsetMs);
}

async function writeClocks({ tx, held }: Recording, state: CaseState): Promise<void> {
  const rows = everyClock(state, held).map((clock, position) => clockRow(state.caseNo, clock, position));
  const [first] = rows;
  if (first === undefined) return;
  await insertRows(tx, 'clock', rows, overwrite(['case_no', 'clock_id'], first));
}

function clockRow(caseNo: string, clock: Clock, position: number): Readonly<Record<string, unknown>> {
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

async function writeTasks({ tx, history, fresh }: Recording): Promise<void> {
  const known = history.length - fresh.length;
  const [line] = history;
  if (line === undefined) return;
  for (const holding of holdingsOf(history)) {
    if (Math.max(holding.seq, holding.endSeq ?? 0) <= known) continue;
    const step = stepOf(line.before.plan, holding.stepId);
    const [holder] = await holdersOf(tx, { postId: step.postId, at: holding.fromAt });
    const row = taskRow(line.before.caseNo, step, { holding, holderPersonId: holder?.personId ?? null });
    await insertRows(
      tx,
      'task',
      [row],
      'on conflict (case_no, seq) do update set to_at = excluded.to_at, done_by_person_id = excluded.done_by_person_id',
    );
  }
}

function taskRow(
  caseNo: string,
  { stepId, postId, unitId }: PlanStep,
  { holding, holderPersonId }: { holding: Holding; holderPersonId: string | null },
): Readonly<Record<string, unknown>> {
  return {
    case_no: caseNo,
    seq: holding.seq,
    step_id: stepId,
    post_id: postId,
    unit_id: unitId,
    from_at: timestamp(holding.fromAt),
    to_at: timestampOrNull(holding.toAt),
    holder_person_id: holderPersonId,
    done_by_person_id: holding.doneByPersonId,
  };
}
