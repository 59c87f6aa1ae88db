import { clocksOf } from '../domain/case/clocks.ts';
import { pausesToTell, resultToTell } from '../domain/case/side-roads/joint-child.ts';
import { isJoint } from '../domain/case/side-roads/joint.ts';
import type { ChildMessage } from '../domain/case/side-roads/joint.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Interval } from '../domain/time/limit.ts';
import type { HistoryLine } from './case-history.ts';
import { isAcceptance, openChildren } from './children-record.ts';
import { addJob } from './jobs.ts';
import type { Recording } from './recording.ts';

/** A parent that was accepted opens its children; a child tells its parent (联办; settled.md 19). */
export async function followFamily(recording: Recording): Promise<void> {
  const { plan, parentNo } = recording.frame.opening;
  for (const line of recording.fresh) {
    const { event } = line.logged;
    if (isJoint(plan) && isAcceptance(event)) await openChildren(recording, line.after, event);
    if (parentNo !== undefined) await tellParent(recording, line, parentNo);
  }
}

async function tellParent(
  { tx, held }: Recording,
  { before, after, logged: { seq, event } }: HistoryLine,
  parentNo: string,
): Promise<void> {
  for (const message of [resultToTell(after, event), changedPauses(before, after, held)]) {
    if (message === null) continue;
    const key = `tellParent/${after.caseNo}/${seq}/${message.kind}`;
    await addJob(tx, 'tellParent', { parentNo, seq, at: event.at, message }, { key });
  }
}

/** Days that stand still for the child's own statute do not count for the whole either. */
function changedPauses(before: CaseState, after: CaseState, calendar: Calendar): ChildMessage | null {
  const now = pausesFor(after, calendar);
  const same = JSON.stringify(now) === JSON.stringify(pausesFor(before, calendar));
  return same ? null : pausesToTell(after, now);
}

function pausesFor(state: CaseState, calendar: Calendar): readonly Interval[] {
  const statutory = clocksOf(state, calendar).findLast(({ clock }) => clock === 'statutory');
  return statutory?.excluded ?? [];
}
