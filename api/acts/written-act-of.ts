import type { DoorAct } from '../../contract/door-acts.ts';
import { isJoint } from '../../domain/case/side-roads/joint.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import { addDays, addMonths } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { namesOf } from '../present/case-names.ts';
import { limitText, yuanText } from '../present/moments.ts';
import { wordOfGround } from '../present/words.ts';
import { documentNoOf } from '../written-acts/document-no.ts';
import type { WrittenActInput, WrittenActOf } from '../written-acts/written-act-input.ts';
import type { BodyOf } from './draft.ts';
import { proceedingPaper } from './proceeding-papers.ts';
import { acceptance, acceptanceOf, limitLine } from './acceptance-on-paper.ts';
import { reportOf } from './report-on-paper.ts';
import { agencyOf, findClock, frameOf, getClock } from './written-act-frame.ts';
import type { Judged } from './written-act-frame.ts';

/** What the document (文书) of an act says, worked out by the law for this act; null: the act needs none. */
export function writtenActOf(act: DoorAct, judged: Judged): WrittenActInput | null {
  if (isProceeding(act)) return proceedingPaper(act, judged);
  switch (act) {
    case 'accept':
      return acceptanceOf(judged);
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
    case 'reportUp':
      return reportOf(judged);
    case 'declareNotNeeded':
      return { kind: act, ...frameOf(act, judged), ...reasonAndBasis(judged) };
    case 'terminate':
      return termination(judged);
    case 'transferTask':
    case 'recuse':
    case 'addSigner':
    case 'removeSigner':
    case 'raiseStepLimit':
    case 'fixOnSpot':
    case 'void':
    case 'supplyTolerated':
    case 'makeUp':
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
  const makeUp = findClock(after, 'make-up', read);
  const clock = makeUp ?? getClock(after, 'acceptance', read);
  return {
    kind: 'receipt',
    ...frameOf('receipt', judged, [clock]),
    acceptanceLimit: limitText(plan.acceptance, 'zh'),
    answerDueOn: clock.lastDayOn,
    makeUpBy: makeUp?.breachAt ?? null,
    deemedAcceptance: plan.deemedAcceptance,
    materials: read.item.guide.materials.flatMap(({ code, name }) => {
      const files = read.submission.files.filter(({ material }) => material === code).length;
      return files === 0 ? [] : [{ name, files }];
    }),
  };
}

function termination(judged: Judged): WrittenActOf<'terminate'> {
  const { ground, reason } = judged.body as BodyOf<'terminate'>;
  const frame = frameOf('terminate', judged);
  return { kind: 'terminate', ...frame, ground: wordOfGround(ground, 'zh'), reason };
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
  const joint = isJoint(plan);
  const limited = joint ? 'joint' : 'statutory';
  const statutory = getClock(after, limited, read);
  const promised = findClock(after, 'promised', read);
  return {
    kind: 'extend',
    ...frameOf('extend', judged, [statutory, promised]),
    joint,
    acceptedOn: acceptance(judged).acceptedOn,
    reason: (body as BodyOf<'extend'>).reason,
    approver: `${joint ? governmentOf(read) : agencyOf(read)}主要负责人`,
    extension: limitText(plan.extension ?? plan.statutory, 'zh'),
    oldLastDayOn: getClock(before, limited, read).lastDayOn,
    newLastDayOn: statutory.lastDayOn,
    promisedLastDayOn: promised?.lastDayOn ?? null,
  };
}

function governmentOf({ names, opening }: CaseRead): string {
  return names.units.get(opening.plan.joint?.governmentUnitId ?? '') ?? '';
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
    fees: feesOf(judged),
  };
}

/** Null: the item is free of charge. */
function feesOf({ read, after }: Judged): WrittenActOf<'grant'>['fees'] {
  if ((after.plan.fee ?? null) === null) return null;
  const { fee } = namesOf(read);
  return after.fees.map(({ feeCode, dueFen }) => ({ name: fee(feeCode), yuan: yuanText(dueFen) }));
}

function certificate(judged: Judged): WrittenActOf<'certificate'> {
  const { read, at } = judged;
  const frame = frameOf('certificate', judged);
  const decided = read.log.findLast(
    ({ event }) => event.type === 'granted' || event.type === 'renewalDeemed',
  );
  const validFrom = dayOf(decided?.event.at ?? at);
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

function reasonAndBasis({ body }: Judged): { reason: string; basis: string } {
  const { reason, basis } = body as BodyOf<'refuse'>;
  return { reason, basis };
}
