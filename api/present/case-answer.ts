import type { CaseAnswer, CardView, MaterialView, TrackAnswer } from '../../contract/case.ts';
import { clocksOf, leadClock } from '../../domain/case/clocks.ts';
import { openCase } from '../../domain/case/open-case.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { awaitedOf, holdingSteps } from '../../domain/case/whose-turn.ts';
import { formatInstant, toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { IssuedCard } from '../../prisma/card-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import type { Audience } from './audience.ts';
import { namesOf } from './case-names.ts';
import { clockView } from './clock-view.ts';
import { delayView } from './delay-view.ts';
import { documentViews } from './document-view.ts';
import type { Href } from './document-view.ts';
import { familyView } from './family-view.ts';
import { eventView } from './event-view.ts';

export interface Presenting {
  readonly now: Instant;
  readonly audience: Audience;
  readonly href: Href;
  /** May this reader see the card? */
  readonly reads: (card: IssuedCard) => boolean;
}

/** Legal now of a case: the server's now plus the offset that only practice cases have (settled.md 5). */
export function legalNow(
  { state, opening }: Pick<CaseRead, 'state' | 'opening'>,
  serverNow: Instant,
): Instant {
  return toInstant(serverNow + (state?.clockOffsetMs ?? opening.clockOffsetMs));
}

/** What anyone may see who may see the case at all: no name, no form, no file. */
export function shownCase(read: CaseRead, { now, audience, href, reads }: Presenting): TrackAnswer {
  const { submission, item, log } = read;
  const state = read.state ?? openCase(read.opening);
  const clocks = clocksOf(state, read.calendar);
  const documents = documentViews(read, { href, audience });
  const byDigest = new Map(documents.map((document) => [document.sha256, document]));
  const reading = { read, audience, documents: byDigest };
  return {
    caseNo: submission.caseNo,
    serialNo: submission.serialNo,
    practice: submission.practice,
    itemId: item.itemId,
    itemName: item.name,
    itemVersion: item.version,
    unitName: item.unitName,
    state: state.state,
    deemedAccepted: state.deemedAccepted,
    receivedAt: formatInstant(submission.receivedAt),
    now: formatInstant(now),
    seq: state.seq,
    lastActSeq: state.lastActSeq,
    started: read.state !== null,
    holders: holderViews(read, state, audience === 'staff'),
    awaits: awaitedOf(state),
    leadClockId: leadClock(clocks)?.clockId ?? null,
    clocks: clocks.map((clock) => clockView(read, state, clock, now)),
    events: log.map((logged) => eventView(logged, reading)),
    cards: read.cards.filter(reads).map((card) => cardView(read, card)),
    delays: read.delays.map(delayView),
    fees: state.fees.map((fee) => ({ ...fee, name: namesOf(read).fee(fee.feeCode) })),
    documents: [...documents],
    certificateNo: certificateNoOf(read),
    family: familyView(read, state, now),
    calendarVersion: read.calendar.version,
  };
}

export function caseAnswer(
  read: CaseRead,
  presenting: Presenting,
  acts: Pick<CaseAnswer, 'ownSteps' | 'open' | 'closed'>,
): CaseAnswer {
  return {
    ...shownCase(read, presenting),
    applicantName: read.applicant.name,
    materials: materialViews(read, presenting.href),
    form: formView(read),
    ...acts,
  };
}

/** Every post that has the case now; of the person who stands there only staff read the name. */
export function holderViews(read: CaseRead, state: CaseState, asStaff: boolean): CaseAnswer['holders'] {
  return holdingSteps(state).map(({ stepId, name, unitId, postId }) => {
    const person = asStaff ? read.holders.get(postId)?.[0] : undefined;
    return {
      stepId,
      stepName: name,
      unitName: read.names.units.get(unitId) ?? '',
      postId,
      postName: read.names.posts.get(postId)?.name ?? '',
      personName: person?.name ?? null,
      rank: person?.rank ?? null,
    };
  });
}

export function cardView(
  { opening, names }: Pick<CaseRead, 'opening' | 'names'>,
  card: IssuedCard,
): CardView {
  const { facts } = card;
  return {
    cardKey: card.cardKey,
    matterId: card.matterId,
    rule: facts.rule,
    ruleVersion: facts.ruleVersion,
    level: card.level,
    issuedLevel: facts.level,
    threshold: facts.threshold,
    because: facts.threshold === 'found' ? facts.because : null,
    state: card.state,
    clockId: facts.clockId,
    clock: facts.clock,
    // the step names the card only where the step's own limit passed
    stepName:
      facts.clock === 'step'
        ? (opening.plan.steps.find(({ stepId }) => stepId === facts.stepId)?.name ?? null)
        : null,
    unitName: names.units.get(facts.unitId) ?? '',
    postName: names.posts.get(facts.postId)?.name ?? '',
    issuedAt: formatInstant(card.issuedAt),
    lastDayOn: facts.lastDayOn,
    cancelReason: card.cancelReason,
  };
}

interface Defect {
  readonly material: string;
  readonly problem: string;
  readonly fix: string;
}

/** Files of the submission and of every supplement, newest last; defects of the last notice that are still open. */
function materialViews(read: CaseRead, href: Href): MaterialView[] {
  const files = [
    ...read.submission.files.map((file) => ({ file, at: read.submission.receivedAt })),
    ...[...read.contents.values()]
      .filter(({ kind }) => kind === 'supplied-files')
      .flatMap(({ body, at }) => (body as unknown as readonly SubmittedFile[]).map((file) => ({ file, at }))),
  ];
  const defects = lastDefects(read);
  return read.item.guide.materials.map(({ code, name, required }) => {
    const missing = read.state?.missing.includes(code) ?? false;
    const defect = missing ? defects.find(({ material }) => material === code) : undefined;
    return {
      code,
      name,
      required,
      files: files
        .filter(({ file }) => file.material === code)
        .map(({ file, at }) => ({
          sha256: file.sha256,
          name: file.name,
          bytes: file.bytes,
          mime: file.mime,
          at: formatInstant(at),
          href: href('files', file.sha256),
        })),
      missing,
      problem: defect?.problem ?? null,
      fix: defect?.fix ?? null,
    };
  });
}

function lastDefects({ log, contents }: CaseRead): readonly Defect[] {
  const notice = log.findLast(({ event }) => event.type === 'correctionRequested')?.event;
  const noticeId = notice?.type === 'correctionRequested' ? notice.noticeId : null;
  const body = noticeId === null ? undefined : contents.get(noticeId)?.body;
  return (body as unknown as { items?: readonly Defect[] } | undefined)?.items ?? [];
}

function formView({ item, submission, contents }: CaseRead): CaseAnswer['form'] {
  const form = (contents.get(submission.formContentId)?.body ?? {}) as Readonly<Record<string, unknown>>;
  return item.guide.form
    .filter(({ key }) => form[key] !== undefined)
    .map(({ key, label }) => ({ key, label, value: wordOfValue(form[key]) }));
}

function wordOfValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function certificateNoOf({ log }: CaseRead): string | null {
  const issued = log.findLast(({ event }) => event.type === 'certificateIssued')?.event;
  return issued?.type === 'certificateIssued' ? issued.certificateNo : null;
}
