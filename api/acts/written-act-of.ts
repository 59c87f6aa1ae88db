import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import type { Clock } from '../../domain/case/clock.ts';
import { addDays, addMonths } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import { namesOf } from '../present/case-names.ts';
import { limitText } from '../present/moments.ts';
import { documentNoOf } from '../written-acts/document-no.ts';
import type { LimitAndDay, WrittenActInput, WrittenActOf } from '../written-acts/written-act-input.ts';
import type { BodyOf } from './body-of-act.ts';
import { proceedingPaper } from './proceeding-papers.ts';
import { agencyOf, findClock, frameOf, getClock } from './written-act-frame.ts';
import type { Judged } from './written-act-frame.ts';

/** What the document (文书) of an act says, worked out by the law for this act; null: the act needs none. */
export function writtenActOf(act: DoorAct, judged: Judged): WrittenActInput | null {
  if (isProceeding(act)) return proceedingPaper(act, judged);
  switch (act) {
    case 'accept':
      return accept(judged);
    case 'requestCorrection':
      return requestCorrection(judged);
    case 'refuseAcceptance':
      return { kind: act, ...frameOf(act, judged), ...reasonAndBasis(judged) };
    case 'extend':
      return extend(judged);
    case 'grant':
      return grant(judged);
    case 'refuse':
      return { kind: act, ...frameOf(act, judged), ...acceptance(judged), ...reasonAndBasis(judged) };
    case 'issueCertificate':
      return certificate(judged);
    case 'supplyCorrection':
    case 'startReview':
    case 'completeStep':
    case 'returnStep':
    case 'serve':
    case 'withdraw':
      return null;
  }
}

/** 收件凭证: until when the applicant is told, and that silence is acceptance. */
export function receiptOf(judged: Judged): WrittenActOf<'receipt'> {
  const { read, after } = judged;
  const { plan } = read.opening;
  const clock = getClock(after, 'acceptance', read);
  return {
    kind: 'receipt',
    ...frameOf('receipt', judged, [clock]),
    acceptanceLimit: limitText(plan.acceptance, 'zh'),
    answerDueOn: clock.lastDayOn,
    deemedAcceptance: plan.deemedAcceptance,
    materials: read.item.guide.materials.flatMap(({ code, name }) => {
      const files = read.submission.files.filter(({ material }) => material === code).length;
      return files === 0 ? [] : [{ name, files }];
    }),
  };
}

function accept(judged: Judged): WrittenActOf<'accept'> {
  const { read, after, at } = judged;
  const statutory = getClock(after, 'statutory', read);
  const promised = findClock(after, 'promised', read);
  return {
    kind: 'accept',
    ...frameOf('accept', judged, [statutory, promised]),
    acceptedOn: after.acceptedOn ?? dayOf(at),
    statutory: limitLine(statutory),
    promised: promised === undefined ? null : limitLine(promised),
  };
}

function requestCorrection(judged: Judged): WrittenActOf<'requestCorrection'> {
  const { read, after, body } = judged;
  const { plan } = read.opening;
  const correction = getClock(after, 'correction', read);
  const names = namesOf(read);
  return {
    kind: 'requestCorrection',
    ...frameOf('requestCorrection', judged, [correction]),
    defects: (body as BodyOf<'requestCorrection'>).items.map((item) => ({
      ...item,
      material: names.material(item.material),
    })),
    correctionDueOn: correction.lastDayOn,
    acceptanceLimit: limitText(plan.acceptance, 'zh'),
    deemedAcceptance: plan.deemedAcceptance,
    lapseBasis: plan.lapseBasis,
  };
}

function extend(judged: Judged): WrittenActOf<'extend'> {
  const { read, before, after, body } = judged;
  const { plan } = read.opening;
  const statutory = getClock(after, 'statutory', read);
  const promised = findClock(after, 'promised', read);
  return {
    kind: 'extend',
    ...frameOf('extend', judged, [statutory, promised]),
    acceptedOn: acceptance(judged).acceptedOn,
    reason: (body as BodyOf<'extend'>).reason,
    approver: `${agencyOf(read)}主要负责人`,
    extension: limitText(plan.extension ?? plan.statutory, 'zh'),
    oldLastDayOn: getClock(before, 'statutory', read).lastDayOn,
    newLastDayOn: statutory.lastDayOn,
    promisedLastDayOn: promised?.lastDayOn ?? null,
  };
}

function grant(judged: Judged): WrittenActOf<'grant'> {
  const { read, after, body } = judged;
  const delivery = findClock(after, 'delivery', read);
  return {
    kind: 'grant',
    ...frameOf('grant', judged, [delivery]),
    ...acceptance(judged),
    reason: (body as BodyOf<'grant'>).reason ?? null,
    validityYears: read.item.guide.validityYears,
    delivery: delivery === undefined ? null : limitLine(delivery),
  };
}

function certificate(judged: Judged): WrittenActOf<'certificate'> {
  const { read, at } = judged;
  const frame = frameOf('certificate', judged);
  const granted = read.log.findLast(({ event }) => event.type === 'granted');
  const validFrom = dayOf(granted?.event.at ?? at);
  return {
    kind: 'certificate',
    ...frame,
    certificateNo: documentNoOf({ kind: 'certificate', ...frame }),
    validFrom,
    validTo: lastDayOfValidity(validFrom, read.item.guide.validityYears),
  };
}

/** Five years from 1 March end on the last day of February. */
function lastDayOfValidity(from: Day, years: number | null): Day | null {
  return years === null ? null : addDays(addMonths(from, years * 12), -1);
}

function acceptance({ before, at }: Judged): { acceptedOn: Day; deemedAccepted: boolean } {
  return { acceptedOn: before.acceptedOn ?? dayOf(at), deemedAccepted: before.deemedAccepted };
}

const limitLine = ({ limit, lastDayOn }: Clock): LimitAndDay => ({
  limit: limitText(limit, 'zh'),
  lastDayOn,
});

function reasonAndBasis({ body }: Judged): { reason: string; basis: string } {
  const { reason, basis } = body as BodyOf<'refuse'>;
  return { reason, basis };
}
