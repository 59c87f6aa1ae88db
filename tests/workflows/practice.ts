import { ApplicationFailure, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Calendar } from '../../domain/time/calendar.ts';
import { nextWorkingDay } from '../../domain/time/counting.ts';
import { dayOf, startOfDay, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { select } from '../../prisma/sql.ts';
import { advanceClock, matterWorkflowId } from '../../workflows/messages.ts';
import type { DrivenCase } from './case-driver.ts';
import type { Engine } from './harness.ts';
import { until } from './until.ts';

/**
 * As the practice clock bar does it: the case, then its open matters, in steps of at most one working day, so that
 * matters opened on the way move too (settled.md 5).
 */
export async function turnClock(
  engine: Engine,
  driven: DrivenCase,
  { calendar, to }: { calendar: Calendar; to: Instant },
): Promise<void> {
  for (let { now } = await driven.look(); now < to;) {
    const step = startOfDay(nextWorkingDay(calendar, dayOf(now)));
    now = toInstant(Math.min(to, step));
    await driven.handle.executeUpdate(advanceClock, { args: [{ to: now }] });
    await turnMatters(engine, driven.caseNo, now);
  }
}

/** A matter's clock alone, when its case has ended. */
export async function turnMatters(engine: Engine, caseNo: string, to: Instant): Promise<void> {
  const open = await select<{ matterId: string }>(
    engine.db,
    'select matter_id as "matterId" from matter where case_no = $1 and not over order by opened_at',
    [caseNo],
  );
  for (const { matterId } of open) await turnMatter(engine, matterId, to);
}

async function turnMatter({ client }: Engine, matterId: string, to: Instant): Promise<void> {
  const handle = client.workflow.getHandle(matterWorkflowId(matterId));
  await until(`matter ${matterId} runs`, () =>
    handle.describe().then(
      () => true,
      () => false,
    ),
  );
  try {
    await handle.executeUpdate(advanceClock, { args: [{ to }] });
  } catch (error) {
    // Opened on the way, it began at this instant; or its case has ended it meanwhile.
    if (!isBackwards(error) && !(error instanceof WorkflowNotFoundError)) throw error;
  }
}

function isBackwards(error: unknown): boolean {
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === 'backwards';
}
