import { clocksOf } from '../../domain/case/clocks.ts';
import type { Clock, ClockName } from '../../domain/case/clock.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { DocumentKind } from '../../prisma/file-store.ts';
import { documentOf } from '../present/document-of-event.ts';
import type { WrittenActFrame } from '../written-acts/written-act-input.ts';

/** An act that has been judged: how the case was and how it will be. */
export interface Judged {
  readonly read: CaseRead;
  readonly before: CaseState;
  readonly after: CaseState;
  /** Legal instant of the act. */
  readonly at: Instant;
  /** Of the request, as the contract parsed it. */
  readonly body: unknown;
  /** Name of who acts, and of the persons that the body names: some documents carry them. */
  readonly actorName?: string;
  readonly people?: ReadonlyMap<string, string>;
}

/** What stands on every document of a case; `printed` are the clocks whose days stand in it. */
export function frameOf(
  kind: DocumentKind,
  { read, at }: Judged,
  printed: readonly (Clock | undefined)[] = [],
): WrittenActFrame {
  const { submission, item, applicant } = read;
  return {
    agencyName: issuerOf(kind, read),
    itemName: item.name,
    caseNo: submission.caseNo,
    serialNo: submission.serialNo,
    applicantName: applicant.name,
    receivedAt: submission.receivedAt,
    at,
    practice: submission.practice,
    ordinal: 1 + countOf(kind, read),
    bases: item.guide.bases
      .filter(({ verified }) => verified)
      .map(({ title, article }) => ({ title, article })),
    windowName: item.guide.windowName ?? '政务服务中心',
    provisional: printed.some((clock) => clock?.provisional === true),
  };
}

/** What the body that reviews first (初审) writes, it writes in its own name (许可法 35, 43). */
const OF_LOWER_BODY: readonly DocumentKind[] = [
  'receipt',
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'declareNotNeeded',
  'reportUp',
];

function issuerOf(kind: DocumentKind, read: CaseRead): string {
  const lower = read.opening.plan.preliminaryReview ?? null;
  if (lower === null || !OF_LOWER_BODY.includes(kind)) return agencyOf(read);
  return read.names.units.get(lower.unitId) ?? agencyOf(read);
}

/** The agency (行政机关) in whose name it is issued: the unit that decides. */
export function agencyOf({ item, names, opening }: CaseRead): string {
  return names.units.get(opening.plan.unitId) ?? item.unitName;
}

export function findClock(
  state: CaseState,
  name: ClockName,
  { calendar }: Pick<CaseRead, 'calendar'>,
): Clock | undefined {
  return clocksOf(state, calendar).findLast((candidate) => candidate.clock === name);
}

/** @throws when the case runs no such clock: the law that judged the act says it does. */
export function getClock(state: CaseState, name: ClockName, read: Pick<CaseRead, 'calendar'>): Clock {
  const clock = findClock(state, name, read);
  if (clock === undefined) throw new Error(`case ${state.caseNo} runs no clock ${name}`);
  return clock;
}

/** Documents of this kind that stand in the log already. */
function countOf(kind: DocumentKind, { documents, log }: CaseRead): number {
  const logged = new Set(log.map(({ event }) => documentOf(event)?.sha256));
  return documents.filter((document) => document.kind === kind && logged.has(document.sha256)).length;
}
