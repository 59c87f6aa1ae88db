import type { LadderRole } from '../domain/supervision/ladder.ts';
import { KINDS } from '../domain/supervision/matter-kinds/kinds.ts';
import type { MatterKind } from '../domain/supervision/matter-names.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseFrame } from './case-frame.ts';
import { addJob } from './jobs.ts';
import type { LadderPlace } from './ladder-store.ts';
import { appendToMatterLog, firstAnswerDueOn, openedLine } from './matter-log.ts';
import { tellRoles } from './matter-telling.ts';
import { firstResponsibleOf } from './leader-store.ts';
import { insertRows, selectOne, timestamp } from './sql.ts';
import type { Transaction } from './transaction.ts';

export type OtherKind = Exclude<MatterKind, 'card' | 'accountability'>;

/** A matter that no card and no red card opens. */
export interface NewMatter {
  readonly kind: OtherKind;
  readonly frame: CaseFrame;
  readonly place: LadderPlace;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly clockOffsetMs: number;
  readonly calendar: Calendar;
  readonly held: boolean;
  /** What only this one carries: its limit, its clock, whom it is about. */
  readonly own: Pick<MatterOpening, 'dueOn' | 'clockId' | 'parentId' | 'barred'>;
  readonly openedBy: string | null;
  /** Why it was opened, in words. */
  readonly contentId: string | null;
}

/** Who is told that it was opened. A complaint is told to the body that handles it, and to nobody of the unit. */
const TOLD: Readonly<Record<OtherKind, readonly LadderRole[]>> = {
  'delay-explanation': ['handler', 'leader-in-charge', 'first-responsible-person'],
  'supervision-order': ['handler', 'leader-in-charge', 'first-responsible-person', 'supervision-org'],
  rectification: ['handler', 'leader-in-charge', 'first-responsible-person'],
  'third-party-opinion': ['leader-in-charge', 'first-responsible-person'],
  complaint: ['supervision-org'],
  'bad-rating': ['reviewer', 'leader-in-charge', 'first-responsible-person'],
};

export const rolesToldOfOpening = (kind: MatterKind): readonly LadderRole[] =>
  kind === 'card' || kind === 'accountability' ? [] : TOLD[kind];

/** Writes its opening, its row and line 1, tells who must know, and has its workflow started. Answers its id. */
export async function openMatter(tx: Transaction, matter: NewMatter): Promise<string> {
  const { kind, place, at, openedBy, contentId } = matter;
  const opening = await openingOf(tx, matter);
  const { matterId, caseNo, unitId } = opening;
  const addressee = kind === 'complaint' ? null : (await firstResponsibleOf(tx, { unitId, at }))?.personId;
  const shared = {
    ...{ matter_id: matterId, kind, case_no: caseNo, unit_id: unitId, opening },
    addressee_person_id: addressee ?? null,
  };
  await insertRows(tx, 'matter_opening', [{ ...shared, opened_by: openedBy, content_id: contentId }]);
  await insertRows(tx, 'other_matter', [{ ...shared, ...firstRow(opening, matter.calendar) }]);
  await appendToMatterLog(tx, matterId, [openedLine(opening, matter.recordedAt)]);
  await tellRoles(tx, {
    ...{ ...matter, matterId, place, seq: 1, rung: 'issue', roles: rolesToldOfOpening(kind) },
    barred: opening.barred ?? [],
    params: { type: 'matter.opened', matterKind: kind, unitId },
  });
  await addJob(tx, 'openMatter', { matterId, opening }, { key: `openMatter/${matterId}` });
  return matterId;
}

/** What the derived row says of a matter that has just been opened. */
export function firstRow(opening: MatterOpening, calendar: Calendar) {
  return {
    opened_at: timestamp(opening.openedAt),
    state: KINDS[opening.kind].opens,
    matter_seq: 1,
    over: false,
    answer_due_on: firstAnswerDueOn(opening, calendar),
    practice: opening.practice,
    calendar_version: opening.calendarVersion ?? 0,
  };
}

async function openingOf(tx: Transaction, matter: NewMatter): Promise<MatterOpening> {
  const { kind, frame, place, at, clockOffsetMs, calendar, own } = matter;
  const { caseNo, practice } = frame.opening;
  const row = await selectOne<{ earlier: number }>(
    tx,
    'select count(*) as earlier from matter_opening where case_no = $1 and kind = $2',
    [caseNo, kind],
  );
  return {
    ...{ matterId: `${kind}/${caseNo}/${(row?.earlier ?? 0) + 1}`, kind, caseNo, unitId: place.unitId },
    ...{ openedAt: at, card: null, practice, clockOffsetMs, calendarVersion: calendar.version },
    ...(place.postId === '' ? {} : { postId: place.postId }),
    ...own,
  };
}
