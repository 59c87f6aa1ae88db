import type { DocumentView, EventView } from '../../contract/case.ts';
import type { CaseEvent, LoggedEvent } from '../../domain/case/events.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Audience } from './audience.ts';
import { documentOf } from './document-of-event.ts';
import { yuanText } from './moments.ts';
import type { CaseRead } from '../../prisma/case-view.ts';

export interface EventReading {
  readonly read: CaseRead;
  /** Staff see who and every opinion; the applicant sees posts and reasons; the public sees posts only. */
  readonly audience: Audience;
  readonly documents: ReadonlyMap<string, DocumentView>;
}

type Params = EventView['params'];

export function eventView(logged: LoggedEvent, reading: EventReading): EventView {
  const { seq, recordedAt, by, event } = logged;
  const { names } = reading.read;
  const post = names.posts.get(by?.postId ?? '');
  const written = documentOf(event);
  const document = written === undefined ? undefined : reading.documents.get(written.sha256);
  return {
    seq,
    type: event.type,
    at: formatInstant(event.at),
    recordedAt: formatInstant(recordedAt),
    who: by === null ? 'time' : by.kind,
    postName: post?.name ?? null,
    personName:
      by !== null && reading.audience === 'staff' ? (names.people.get(by.personId)?.name ?? null) : null,
    letterNo: names.letters.get(by?.letterId ?? '') ?? null,
    params: { ...paramsOf(event, reading), ...doubtOf(seq, reading) },
    text: textOf(event, reading),
    document: document ?? null,
  };
}

/** The stamp stands; an official who judges a delay is told that clocks which disagreed cannot settle it. */
function doubtOf(seq: number, { read, audience }: EventReading): Params {
  const [doubt] = audience === 'staff' ? read.doubts.filter((one) => one.seq === seq) : [];
  if (doubt === undefined) return {};
  return { clocksApartS: Math.round(doubt.apartMs / 1000), limitAt: formatInstant(doubt.breachAt) };
}

function paramsOf(event: CaseEvent, { read, audience }: EventReading): Params {
  const { item, opening, names } = read;
  const stepName = (stepId: string | null): string =>
    opening.plan.steps.find((step) => step.stepId === stepId)?.name ?? '';
  const personName = (personId: string): string =>
    audience === 'staff' ? (names.people.get(personId)?.name ?? '') : '';
  const partName = (caseNo: string): string =>
    read.family.find((relative) => relative.caseNo === caseNo)?.itemName ?? caseNo;
  const feeName = (feeCode: string): string =>
    item.guide.fees?.items.find((fee) => fee.feeCode === feeCode)?.name ?? feeCode;
  const materialNames = (codes: readonly string[]): string =>
    codes
      .map((code) => item.guide.materials.find((material) => material.code === code)?.name ?? code)
      .join('、');
  switch (event.type) {
    case 'correctionRequested':
      return {
        resubmit: event.resubmit === true,
        materials: materialNames(event.materials),
        days: event.limit.value,
        count: event.materials.length,
        ...(audience === 'staff' && event.approvedBy !== null
          ? { approvedBy: names.people.get(event.approvedBy)?.name ?? null }
          : {}),
      };
    case 'correctionSupplied':
      return { materials: materialNames(event.materials), complete: event.complete || event.final };
    case 'correctionExpired':
      return { lapsed: event.lapsed };
    case 'accepted':
    case 'acceptanceDeemed':
      return { acceptedOn: event.acceptedOn };
    case 'renewalDeemed':
      return { permitExpiresOn: event.permitExpiresOn };
    case 'stepLimitRaised':
      return {
        step: stepName(event.stepId),
        from: event.from.value,
        to: event.limit.value,
        unit: event.limit.unit,
      };
    case 'fixedOnSpot':
      return { materials: materialNames(event.materials) };
    case 'terminated':
      return { ground: event.ground };
    case 'stepCompleted':
      return {
        step: stepName(event.stepId),
        next: (event.open ?? [event.next]).map(stepName).join('、'),
        skipped: event.skipped.map(stepName).join('、'),
        staff: event.staff.length,
      };
    case 'stepReturned':
      return { from: stepName(event.from), to: stepName(event.to) };
    case 'stepSigned':
      return { step: stepName(event.stepId), agrees: event.agrees };
    case 'signerAdded':
    case 'signerRemoved':
      return {
        step: stepName(event.stepId),
        named:
          'postId' in event.signer
            ? (names.posts.get(event.signer.postId)?.name ?? '')
            : personName(event.signer.personId),
      };
    case 'taskTransferred':
      return { step: stepName(event.stepId), named: personName(event.to) };
    case 'recused':
      return { step: stepName(event.stepId), named: personName(event.personId) };
    case 'childDecided':
      return { child: partName(event.childNo), result: event.result };
    case 'childPaused':
      return { child: partName(event.childNo) };
    case 'specialProcedureStarted':
      return { procedure: event.kind, days: event.announcedWorkingDays };
    case 'specialProcedureEnded':
      return { procedure: event.kind };
    case 'specialProcedureOverran':
      return { procedure: event.kind, lastDayOn: event.announcedThrough };
    case 'hearingRequested':
      return { forParty: event.partyId !== undefined };
    case 'hearingScheduled':
    case 'hearingHeld':
      return { on: event.on };
    case 'toleratedSupplied':
      return { materials: materialNames(event.materials), complete: event.complete };
    case 'madeUp':
      return { materials: materialNames(event.materials) };
    case 'staffDispatched':
      return { staff: event.staff.length };
    case 'consultationStarted':
    case 'consultationEnded':
      return { unit: names.units.get(event.unitId) ?? event.unitId };
    case 'paid':
      return { fee: feeName(event.feeCode), yuan: yuanText(event.amountFen), billNo: event.billNo };
    case 'feeWaived':
      return { fee: feeName(event.feeCode), yuan: yuanText(event.amountFen) };
    case 'postCheckCompleted':
      return { result: event.result };
    case 'reportedUp':
      return { step: stepName(event.from), next: stepName(event.next) };
    case 'extended':
      return { days: event.limit.value };
    case 'certificateIssued':
      return { certificateNo: event.certificateNo };
    case 'served':
      return { method: event.method };
    case 'clockWarned':
      return {
        clock: event.clock,
        level: event.level,
        lastDayOn: event.lastDayOn,
        step: stepName(stepOfClock(event.clockId)),
      };
    case 'clockBreached':
      return {
        clock: event.clock,
        lastDayOn: event.lastDayOn,
        step: stepName(stepOfClock(event.clockId)),
        post: names.posts.get(event.postId)?.name ?? '',
        unit: names.units.get(event.unitId) ?? '',
      };
    case 'cardIssued':
      return {
        rule: event.card.rule,
        ruleVersion: event.card.ruleVersion,
        level: event.card.level,
        threshold: event.card.threshold,
        clock: event.card.clock,
        step: stepName(event.card.stepId),
        calendarVersion: event.card.calendarVersion,
        unit: names.units.get(event.card.unitId) ?? '',
      };
    case 'cardRaised':
      return { reason: event.reason };
    case 'cardCancelled':
    case 'breachCancelled':
      return { reason: event.reason };
    case 'deadlinesRecomputed':
      return { fromVersion: event.fromVersion, toVersion: event.toVersion, moves: event.moves.length };
    case 'rulesAdopted':
      return { toVersion: event.rules.version, from: event.rules.from, off: event.rules.off.join('、') };
    case 'lawAdopted':
      return { fromVersion: event.fromVersion, toVersion: event.toVersion };
    case 'submitted':
    case 'interestedPartyNotified':
    case 'hearingOffered':
    case 'hearingOfferExpired':
    case 'acceptanceRefused':
    case 'declaredNotNeeded':
    case 'voided':
    case 'reviewStarted':
    case 'granted':
    case 'refused':
    case 'withdrawn':
    case 'clockAdvanced':
      return {};
  }
}

function stepOfClock(clockId: string): string | null {
  return clockId.startsWith('step/') ? clockId.slice('step/'.length) : null;
}

function textOf(event: CaseEvent, { read, audience }: EventReading): string | null {
  if (audience === 'public') return null;
  const contentId = contentIdOf(event, audience === 'staff');
  const body = contentId === null ? undefined : read.contents.get(contentId)?.body;
  return typeof body === 'string' ? body : null;
}

function contentIdOf(event: CaseEvent, withOpinions: boolean): string | null {
  switch (event.type) {
    case 'acceptanceRefused':
    case 'declaredNotNeeded':
    case 'terminated':
    case 'voided':
    case 'extended':
    case 'feeWaived':
    case 'granted':
    case 'refused':
    case 'specialProcedureStarted':
    case 'withdrawn':
      return event.reasonId;
    case 'fixedOnSpot':
      return event.noteId;
    case 'hearingRequested':
      return event.partyId === undefined || withOpinions ? event.contentId : null;
    case 'hearingOffered':
      return event.reasonId ?? null;
    case 'hearingScheduled':
      return event.noticeId ?? null;
    case 'specialProcedureEnded':
      return event.resultId ?? null;
    case 'consultationStarted':
      return withOpinions ? (event.questionId ?? null) : null;
    case 'interestedPartyNotified':
      return withOpinions ? event.partyId : null;
    case 'stepLimitRaised':
    case 'stepReturned':
    case 'signerAdded':
    case 'signerRemoved':
    case 'taskTransferred':
    case 'recused':
      return withOpinions ? event.reasonId : null;
    case 'stepSigned':
    case 'stepCompleted':
    case 'reportedUp':
    case 'consultationEnded':
    case 'postCheckCompleted':
      return withOpinions ? event.opinionId : null;
    case 'submitted':
    case 'correctionRequested':
    case 'correctionSupplied':
    case 'correctionExpired':
    case 'accepted':
    case 'acceptanceDeemed':
    case 'renewalDeemed':
    case 'reviewStarted':
    case 'childDecided':
    case 'childPaused':
    case 'specialProcedureOverran':
    case 'hearingOfferExpired':
    case 'hearingHeld':
    case 'toleratedSupplied':
    case 'madeUp':
    case 'staffDispatched':
    case 'paid':
    case 'certificateIssued':
    case 'served':
    case 'clockWarned':
    case 'clockBreached':
    case 'breachCancelled':
    case 'cardIssued':
    case 'cardRaised':
    case 'cardCancelled':
    case 'deadlinesRecomputed':
    case 'rulesAdopted':
    case 'lawAdopted':
    case 'clockAdvanced':
      return null;
  }
}
