import { everyClock } from '../domain/case/clocks.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import { rolesAt } from '../domain/supervision/ladder.ts';
import type { HistoryLine } from './case-history.ts';
import { tellRoles } from './matter-telling.ts';
import { noticeRows, ONCE } from './notice-store.ts';
import type { Recording } from './recording.ts';
import type { Json, Row } from './sql.ts';

type Told = Readonly<Record<string, Json>>;

/** Warnings to those who hold the case. Cards tell of themselves. */
export async function warnHolders(recording: Recording): Promise<void> {
  for (const line of recording.fresh) {
    const { event } = line.logged;
    if (event.type === 'clockWarned' && event.level !== 'yellow') await warn(recording, line, event);
  }
}

/** Milestones, with the case itself. */
export function tellApplicant(recording: Recording): void {
  for (const line of recording.fresh) {
    const told = milestoneOf(line.logged.event);
    if (told !== null) recording.writes.add('notice', milestoneRows(recording, line, told), ONCE);
  }
}

async function warn(
  { tx, frame, calendar, confirmed }: Recording,
  { logged, after }: HistoryLine,
  event: Extract<CaseEvent, { type: 'clockWarned' }>,
): Promise<void> {
  const clock = everyClock(after, calendar).find(({ clockId }) => clockId === event.clockId);
  if (clock === undefined || event.level === 'yellow') return;
  await tellRoles(tx, {
    frame,
    matterId: `case/${after.caseNo}`,
    seq: logged.seq,
    rung: event.level,
    roles: rolesAt(event.level),
    place: { postId: clock.postId, unitId: clock.unitId, agencyUnitId: after.plan.unitId },
    kind: 'warning',
    params: {
      type: event.type,
      level: event.level,
      clock: event.clock,
      stepId: clock.stepId,
      lastDayOn: event.lastDayOn,
    },
    at: event.at,
    calendar,
    held: !confirmed,
  });
}

function milestoneRows(
  { frame, calendar, confirmed }: Recording,
  { logged, after }: HistoryLine,
  told: Told,
): Row[] {
  const { caseNo, practice } = after;
  return noticeRows({
    personIds: [frame.applicantPersonId],
    cause: `case/${caseNo}#${logged.seq}`,
    kind: 'milestone',
    caseNo,
    matterId: null,
    params: { type: logged.event.type, serialNo: frame.serialNo, itemName: frame.itemName, ...told },
    at: logged.event.at,
    practice,
    held: !confirmed,
    calendar,
  });
}

/** What the applicant is told of, with what the sentence needs; null: not a milestone of theirs. */
export function milestoneOf(event: CaseEvent): Told | null {
  switch (event.type) {
    case 'correctionRequested':
      return {
        materials: event.materials.length,
        documentNo: event.document.documentNo,
        ...(event.resubmit === true ? { type: 'returned' } : {}),
      };
    case 'accepted':
    case 'acceptanceRefused':
    case 'declaredNotNeeded':
    case 'terminated':
    case 'extended':
    case 'granted':
    case 'refused':
      return { documentNo: event.document.documentNo };
    case 'acceptanceDeemed':
      return { acceptedOn: event.acceptedOn };
    case 'renewalDeemed':
      return { permitExpiresOn: event.permitExpiresOn };
    case 'correctionExpired':
      return { lapsed: event.lapsed };
    case 'postCheckCompleted':
      return { result: event.result };
    case 'reportedUp':
    case 'voided':
      return {};
    case 'specialProcedureStarted':
      return { documentNo: event.document.documentNo, days: event.announcedWorkingDays };
    case 'hearingOffered':
      return { documentNo: event.document.documentNo };
    case 'hearingScheduled':
      return { documentNo: event.document.documentNo, on: event.on };
    case 'specialProcedureEnded':
    case 'hearingOfferExpired':
    case 'hearingHeld':
      return {};
    case 'certificateIssued':
      return { certificateNo: event.certificateNo };
    case 'served':
      return { method: event.method };
    case 'deadlinesRecomputed':
      return event.moves.length === 0 ? null : { moves: event.moves.length };
    case 'submitted':
    case 'fixedOnSpot':
    case 'stepLimitRaised':
    case 'correctionSupplied':
    case 'childDecided':
    case 'childPaused':
    case 'interestedPartyNotified':
    case 'specialProcedureOverran':
    case 'hearingRequested':
    case 'toleratedSupplied':
    case 'madeUp':
    case 'staffDispatched':
    case 'consultationStarted':
    case 'consultationEnded':
    case 'paid':
    case 'feeWaived':
    case 'reviewStarted':
    case 'stepCompleted':
    case 'stepReturned':
    case 'stepSigned':
    case 'signerAdded':
    case 'signerRemoved':
    case 'taskTransferred':
    case 'recused':
    case 'withdrawn':
    case 'clockWarned':
    case 'clockBreached':
    case 'breachCancelled':
    case 'cardIssued':
    case 'cardRaised':
    case 'cardCancelled':
    case 'rulesAdopted':
    case 'lawAdopted':
    case 'clockAdvanced':
      return null;
  }
}
