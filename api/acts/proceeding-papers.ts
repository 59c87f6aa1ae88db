import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import type { ProceedingAct } from '../../contract/proceedings.ts';
import { stillDueFen } from '../../domain/case/side-roads/fee.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { parseDay } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import { namesOf } from '../present/case-names.ts';
import { yuanText } from '../present/moments.ts';
import { wordOfProcedure } from '../present/words.ts';
import type { WrittenActInput, WrittenActOf } from '../written-acts/written-act-input.ts';
import type { BodyOf } from './draft.ts';
import { findClock, frameOf, getClock } from './written-act-frame.ts';
import type { Judged } from './written-act-frame.ts';

/** What the document of a proceeding says; null: it needs none. @source settled.md 42 */
export function proceedingPaper(act: ProceedingAct, judged: Judged): WrittenActInput | null {
  switch (act) {
    case 'startSpecialProcedure':
      return specialProcedure(judged);
    case 'offerHearing':
      return hearingOffer(judged);
    case 'scheduleHearing':
      return hearingNotice(judged);
    case 'holdHearing':
      return transcript(judged);
    case 'notifyInterestedParty':
      return interestedParty(judged);
    case 'startConsultation':
      return consultation(judged);
    case 'waiveFee':
      return waiver(judged);
    case 'completePostCheck':
      return orderAfterCheck(judged);
    case 'recordPayment':
    case 'endSpecialProcedure':
    case 'requestHearing':
    case 'endConsultation':
    case 'dispatchStaff':
      return null;
  }
}

/** The field of the act by which the case is told of the paper. */
export function paperField(act: DoorAct): 'document' | 'transcript' {
  return act === 'holdHearing' ? 'transcript' : 'document';
}

export function personsNamed(act: DoorAct, body: unknown): readonly string[] {
  return isProceeding(act) && act === 'scheduleHearing' ? [(body as BodyOf<'scheduleHearing'>).host] : [];
}

function specialProcedure(judged: Judged): WrittenActOf<'startSpecialProcedure'> {
  const { read, before, after, at } = judged;
  const { kind, announcedWorkingDays, reason } = bodyOf<'startSpecialProcedure'>(judged);
  const clock = getClock(after, 'special-procedure', read);
  const statutory = findClock(after, 'statutory', read) ?? findClock(after, 'preliminary-review', read);
  const promised = findClock(after, 'promised', read);
  return {
    kind: 'startSpecialProcedure',
    ...frameOf('startSpecialProcedure', judged, [clock, statutory, promised]),
    acceptedOn: before.acceptedOn ?? dayOf(at),
    procedure: wordOfProcedure(kind, 'zh'),
    workingDays: announcedWorkingDays,
    reason,
    announcedThrough: clock.lastDayOn,
    statutoryLastDayOn: statutory?.lastDayOn ?? null,
    promisedLastDayOn: promised?.lastDayOn ?? null,
  };
}

function hearingOffer(judged: Judged): WrittenActOf<'offerHearing'> {
  const { read, before, after, at } = judged;
  const clock = getClock(after, 'hearing-request', read);
  return {
    kind: 'offerHearing',
    ...frameOf('offerHearing', judged, [clock]),
    acceptedOn: before.acceptedOn ?? dayOf(at),
    interest: bodyOf<'offerHearing'>(judged).reason,
    requestDueOn: clock.lastDayOn,
  };
}

function hearingNotice(judged: Judged): WrittenActOf<'scheduleHearing'> {
  const { on, time, place, host } = bodyOf<'scheduleHearing'>(judged);
  return {
    kind: 'scheduleHearing',
    ...frameOf('scheduleHearing', judged),
    on: parseDay(on),
    time,
    place,
    host: judged.people?.get(host) ?? '',
  };
}

function transcript(judged: Judged): WrittenActOf<'holdHearing'> {
  const { at, actorName = '' } = judged;
  const { attendees, transcript: said } = bodyOf<'holdHearing'>(judged);
  return {
    kind: 'holdHearing',
    ...frameOf('holdHearing', judged),
    on: dayOf(at),
    host: actorName,
    attendees,
    transcript: said,
  };
}

function interestedParty(judged: Judged): WrittenActOf<'notifyInterestedParty'> {
  const { party, interest } = bodyOf<'notifyInterestedParty'>(judged);
  return { kind: 'notifyInterestedParty', ...frameOf('notifyInterestedParty', judged), party, interest };
}

function consultation(judged: Judged): WrittenActOf<'startConsultation'> {
  const { read, after } = judged;
  const { unitId, question } = bodyOf<'startConsultation'>(judged);
  const clock = getClock(after, 'consultation', read);
  return {
    kind: 'startConsultation',
    ...frameOf('startConsultation', judged, [clock]),
    unitName: namesOf(read).unit(unitId),
    question,
    answerDueOn: clock.lastDayOn,
  };
}

function waiver(judged: Judged): WrittenActOf<'waiveFee'> {
  const { read, before, after } = judged;
  const { feeCode, reason } = bodyOf<'waiveFee'>(judged);
  const dueIn = ({ fees }: CaseState): number =>
    fees.filter((fee) => fee.feeCode === feeCode).reduce((sum, fee) => sum + stillDueFen(fee), 0);
  return {
    kind: 'waiveFee',
    ...frameOf('waiveFee', judged),
    feeName: namesOf(read).fee(feeCode),
    waivedYuan: yuanText(dueIn(before) - dueIn(after)),
    leftYuan: yuanText(dueIn(after)),
    reason,
    basis: read.opening.plan.fee?.waiverBasis ?? '',
  };
}

/** Only a broken promise is answered in writing. */
function orderAfterCheck(judged: Judged): WrittenActOf<'completePostCheck'> | null {
  const { result, opinion, order, dueOn } = bodyOf<'completePostCheck'>(judged);
  if (result === 'kept' || order === undefined || dueOn === undefined) return null;
  return {
    kind: 'completePostCheck',
    ...frameOf('completePostCheck', judged),
    found: opinion,
    order,
    dueOn: parseDay(dueOn),
  };
}

function bodyOf<Name extends ProceedingAct>({ body }: Judged): BodyOf<Name> {
  return body as BodyOf<Name>;
}
