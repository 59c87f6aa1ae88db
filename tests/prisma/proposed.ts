import type { Permit } from '../../domain/case/permit.ts';
import type { LoggedMatterEvent, MatterEvent } from '../../domain/supervision/matter-event.ts';
import type { Database } from '../../prisma/database.ts';
import { recordMatter } from '../../prisma/matter-record.ts';
import type { RecordedMatter } from '../../prisma/matter-record.ts';
import { readMatterState } from '../../prisma/matter-view.ts';

/** Records what a matter proposes next. */
export async function propose(
  db: Database,
  matterId: string,
  event: MatterEvent,
  by: Permit | null = null,
): Promise<RecordedMatter & { readonly proposed: LoggedMatterEvent }> {
  const head = await readMatterState(db, matterId);
  if (head === undefined) throw new Error(`no matter ${matterId}`);
  const proposed = { seq: head.state.seq + 1, recordedAt: event.at, by, updateId: null, event };
  return { proposed, ...(await recordMatter(db, { opening: head.opening, events: [proposed] })) };
}
