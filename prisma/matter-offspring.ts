import type { MatterState } from '../domain/supervision/matter.ts';
import type { MatterLine } from './matter-line.ts';
import { openMatter } from './matter-opening.ts';
import { cardOf, placeOf } from './matter-place.ts';
import type { Transaction } from './transaction.ts';

/** 督办: an order with a limit of its own, opened by an escalation or by an instruction that names a day. */
export async function openOrder(tx: Transaction, line: MatterLine): Promise<void> {
  const { state, logged, frame, calendar } = line;
  const { event, by, recordedAt } = logged;
  const ordered = event.type === 'orderOpened' || (event.type === 'instructed' && isCardOrRecord(state));
  if (!ordered || event.dueOn === null) return;
  const card = await cardOf(tx, state);
  await openMatter(tx, {
    ...{ frame, calendar, recordedAt, held: false },
    kind: event.type === 'orderOpened' ? event.order : 'supervision-order',
    place: placeOf(line, card),
    at: event.at,
    clockOffsetMs: state.clockOffsetMs,
    own: { dueOn: event.dueOn, ...(state.kind === 'complaint' ? {} : { parentId: state.matterId }) },
    openedBy: by?.personId ?? null,
    contentId: event.contentId,
  });
}

/** 征求第三方意见: of a unit that is told what is asked, and by whom; from a complaint not where the question comes from. */
export async function openOpinion(
  tx: Transaction,
  { state, logged, frame, calendar }: MatterLine,
): Promise<void> {
  const { event, by, recordedAt } = logged;
  if (event.type !== 'opinionSought') return;
  const { unitId, dueOn, contentId, at } = event;
  await openMatter(tx, {
    ...{ frame, calendar, recordedAt, held: false, kind: 'third-party-opinion', at },
    place: { postId: '', unitId, agencyUnitId: unitId },
    clockOffsetMs: state.clockOffsetMs,
    own: { dueOn, ...(state.kind === 'complaint' ? {} : { parentId: state.matterId }) },
    openedBy: by?.personId ?? null,
    contentId,
  });
}

const isCardOrRecord = ({ kind }: MatterState): boolean => kind === 'card' || kind === 'accountability';
