import type { HistoryLine } from './case-history.ts';
import { addJob } from './jobs.ts';
import { openMatter } from './matter-opening.ts';
import type { Recording } from './recording.ts';
import { selectOne } from './sql.ts';

/**
 * A promise that is broken obliges to an explanation that the applicant and the public see (超时说明); one that turns
 * out not to be broken obliges to none. @source BIZ 36; settled.md 42
 */
export async function followPromises(recording: Recording): Promise<void> {
  for (const line of recording.fresh) {
    const { event } = line.logged;
    if (event.type === 'clockBreached' && event.clock === 'promised') await demand(recording, line);
    if (event.type === 'breachCancelled') await withdraw(recording, line);
  }
}

async function demand(recording: Recording, { logged, after }: HistoryLine): Promise<void> {
  const { tx, frame, calendar, confirmed } = recording;
  const { event, recordedAt } = logged;
  if (event.type !== 'clockBreached') return;
  const { at, clockId, postId, unitId } = event;
  await openMatter(tx, {
    kind: 'delay-explanation',
    ...{ frame, at, recordedAt, calendar, held: !confirmed, clockOffsetMs: after.clockOffsetMs },
    place: { postId, unitId, agencyUnitId: frame.opening.plan.unitId },
    own: { clockId },
    ...{ openedBy: null, contentId: null },
  });
}

async function withdraw({ tx, frame }: Recording, { logged: { event } }: HistoryLine): Promise<void> {
  if (event.type !== 'breachCancelled') return;
  const { at, reason, clockId } = event;
  const open = await selectOne<{ matterId: string }>(
    tx,
    `select matter_id as "matterId" from other_matter
      where case_no = $1 and kind = 'delay-explanation' and opening ->> 'clockId' = $2 and not over`,
    [frame.opening.caseNo, clockId],
  );
  if (open === undefined) return;
  const { matterId } = open;
  await addJob(tx, 'cancelMatter', { matterId, at, reason }, { key: `cancelMatter/${matterId}` });
}
