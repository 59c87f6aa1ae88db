import type { MatterOpening } from '../domain/supervision/matter.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseFrame } from './case-frame.ts';
import { addJob } from './jobs.ts';
import type { LadderPlace } from './ladder-store.ts';
import { appendToMatterLog, firstAnswerDueOn, openedLine } from './matter-log.ts';
import { tellRoles } from './matter-telling.ts';
import { NoFirstResponsible } from './no-first-responsible.ts';
import { firstResponsibleOf } from './leader-store.ts';
import { insertRows, selectOne, timestamp } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** A card that has just become red, and by what. */
export interface RedCard {
  readonly frame: CaseFrame;
  readonly cardKey: string;
  readonly place: LadderPlace;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly clockOffsetMs: number;
  readonly calendar: Calendar;
  readonly held: boolean;
}

/**
 * Opens the accountability record (问责记录) of the case and the unit that answers, or joins the open one: one
 * omission, one record (settled.md 22, 24). The addressee is the first responsible person (第一责任人) at that instant.
 */
export async function accountFor(tx: Transaction, red: RedCard): Promise<void> {
  const addressee = await addresseeOf(tx, red);
  const matterId = (await openRecordOf(tx, red)) ?? (await openRecord(tx, red, addressee));
  await insertRows(
    tx,
    'accountability_card',
    [
      {
        card_key: red.cardKey,
        matter_id: matterId,
        addressee_person_id: addressee,
        joined_at: timestamp(red.at),
      },
    ],
    'on conflict do nothing',
  );
}

export async function addresseeOf(
  tx: Transaction,
  { place: { unitId }, at }: Pick<RedCard, 'place' | 'at'>,
): Promise<string> {
  const person = await firstResponsibleOf(tx, { unitId, at });
  if (person === undefined) throw new NoFirstResponsible({ unitId, at });
  return person.personId;
}

async function openRecordOf(tx: Transaction, { frame, place }: RedCard): Promise<string | undefined> {
  const row = await selectOne<{ matterId: string }>(
    tx,
    'select matter_id as "matterId" from accountability where case_no = $1 and unit_id = $2 and not over',
    [frame.opening.caseNo, place.unitId],
  );
  return row?.matterId;
}

async function openRecord(tx: Transaction, red: RedCard, addressee: string): Promise<string> {
  const opening = await openingOfRecord(tx, red);
  const { matterId, caseNo, unitId } = opening;
  await insertRows(tx, 'accountability', [
    {
      matter_id: matterId,
      case_no: caseNo,
      unit_id: unitId,
      addressee_person_id: addressee,
      opened_at: timestamp(opening.openedAt),
      opening,
      state: 'opened',
      matter_seq: 1,
      over: false,
      answer_due_on: firstAnswerDueOn(opening, red.calendar),
      calendar_version: red.calendar.version,
      practice: opening.practice,
    },
  ]);
  await appendToMatterLog(tx, matterId, [openedLine(opening, red.recordedAt)]);
  await tellRoles(tx, {
    ...red,
    matterId,
    seq: 1,
    rung: 'issue',
    roles: ['first-responsible-person', 'supervision-org'],
    kind: 'accountability',
    params: { type: 'opened', unitId },
  });
  await addJob(tx, 'openMatter', { matterId, opening }, { key: `openMatter/${matterId}` });
  return matterId;
}

async function openingOfRecord(tx: Transaction, red: RedCard): Promise<MatterOpening> {
  const { caseNo, practice } = red.frame.opening;
  const { unitId } = red.place;
  const row = await selectOne<{ earlier: number }>(
    tx,
    'select count(*) as earlier from accountability where case_no = $1 and unit_id = $2',
    [caseNo, unitId],
  );
  const earlier = row?.earlier ?? 0;
  return {
    matterId: recordIdOf({ caseNo, unitId, earlier }),
    kind: 'accountability',
    caseNo,
    unitId,
    openedAt: red.at,
    card: null,
    practice,
    clockOffsetMs: red.clockOffsetMs,
    calendarVersion: red.calendar.version,
  };
}

/** A second record of the same case and unit exists only after the first is over; it gets `#2`. */
export function recordIdOf({
  caseNo,
  unitId,
  earlier,
}: {
  readonly caseNo: string;
  readonly unitId: string;
  readonly earlier: number;
}): string {
  return `accountability/${caseNo}/${unitId}${earlier === 0 ? '' : `#${earlier + 1}`}`;
}
