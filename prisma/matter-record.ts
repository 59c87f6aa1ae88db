import { evolveMatter, foldMatter } from '../domain/supervision/matter-evolve.ts';
import type { MatterOpening, MatterState } from '../domain/supervision/matter.ts';
import type { LoggedMatterEvent, MatterEvent } from '../domain/supervision/matter-event.ts';
import { newestCalendar } from './calendar-store.ts';
import { getCaseFrame } from './case-frame.ts';
import { inCaseTransaction } from './case-lock.ts';
import type { Database } from './database.ts';
import { LogConflict } from './log-conflict.ts';
import { followMatterEvent } from './matter-follow.ts';
import type { MatterLine } from './matter-line.ts';
import { appendToMatterLog, findMatterOpening, readMatterLog } from './matter-log.ts';
import { projectMatter } from './matter-projection.ts';
import { settleCardRevoked, settleEscalation, settleRaise } from './matter-settle.ts';
import type { Transaction } from './transaction.ts';

export interface RecordMatter {
  readonly opening: MatterOpening;
  readonly events: readonly LoggedMatterEvent[];
}
/** What was really stored, which may differ from what was proposed (a raise whose clock has stopped). */
export interface RecordedMatter {
  readonly events: readonly LoggedMatterEvent[];
}

/** The only writer of a matter after its first line. A matter proposes, the transaction decides (settled.md 22, 35). */
export async function recordMatter(db: Database, { opening, events }: RecordMatter): Promise<RecordedMatter> {
  const { matterId, caseNo } = opening;
  return await inCaseTransaction(db, caseNo, async (tx) => {
    const frame = await getCaseFrame(tx, caseNo);
    const log = await readMatterLog(tx, matterId);
    const stored = await findMatterOpening(tx, matterId);
    if (stored === undefined) throw new LogConflict('unknown-case', { logId: matterId, seq: 0 });
    const calendar = await newestCalendar(tx);
    let state = foldMatter(stored, log);
    const recorded: LoggedMatterEvent[] = [];
    for (const proposed of events) {
      const known = log[proposed.seq - 1];
      if (known !== undefined) {
        recorded.push(sameLine(matterId, known, proposed));
        continue;
      }
      if (proposed.seq !== state.seq + 1)
        throw new LogConflict('gap', { logId: matterId, seq: proposed.seq });
      const logged = { ...proposed, event: await settle(tx, state, proposed.event) };
      await appendToMatterLog(tx, matterId, [logged]);
      state = evolveMatter(state, logged);
      const line: MatterLine = { frame, calendar, logged, state };
      await followMatterEvent(tx, line);
      await projectMatter(tx, line);
      recorded.push(logged);
    }
    return { events: recorded };
  });
}

/** A rung that reality has overtaken is stored as what it still is. */
async function settle(tx: Transaction, state: MatterState, event: MatterEvent): Promise<MatterEvent> {
  if (event.type === 'raised') return await settleRaise(tx, state, event);
  if (event.type === 'escalated') return await settleEscalation(tx, state, event);
  if (event.type === 'cardRevoked') return await settleCardRevoked(tx, state, event);
  return event;
}

/** The same proposal again: the same author, cause and instant. */
function sameLine(
  matterId: string,
  known: LoggedMatterEvent,
  proposed: LoggedMatterEvent,
): LoggedMatterEvent {
  const same =
    known.updateId === proposed.updateId &&
    known.by?.personId === proposed.by?.personId &&
    known.event.at === proposed.event.at &&
    (known.event.type === proposed.event.type || known.by === null);
  if (!same) throw new LogConflict('other-event', { logId: matterId, seq: proposed.seq });
  return known;
}
