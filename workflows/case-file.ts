import { carry, carryOn } from '../domain/case/carried.ts';
import type { CaseEvent, LoggedEvent } from '../domain/case/events.ts';
import { openCase } from '../domain/case/open-case.ts';
import type { Permit } from '../domain/case/permit.ts';
import type { CaseRefusal } from '../domain/case/refusal.ts';
import { childBeginning } from '../domain/case/side-roads/joint-child.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { HeldVersions } from '../domain/case/held-versions.ts';
import { submittedOf } from '../domain/case/submitted.ts';
import { adoptLaw } from '../domain/supervision/adopt.ts';
import { nextThreshold, passTime } from '../domain/supervision/due.ts';
import type { Handled } from '../domain/supervision/handle.ts';
import { nextLine } from '../domain/supervision/next-line.ts';
import { rulesFor } from '../domain/supervision/rule-version.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { CarriedCase, CaseInput } from './messages.ts';
import { engineNow } from './now.ts';

/** What a running case holds in memory: the fold of its log, and the events not stored yet. */
export interface CaseFile {
  /** To which law the next run shall go over; null: to none. */
  nextLaw: number | null;
  state: CaseState;
  calendar: Calendar;
  unrecorded: readonly LoggedEvent[];
  recordedSeq: number;
  /** Update ids and what each was answered, for callers that ask again (settled.md 30). */
  known: CarriedCase['known'];
  updates: number;
  /** Why nothing is recorded any more; null while all is well. */
  stuck: string | null;
  /** What the validator found of the act that is done next, so that it need not be judged twice. */
  judged: Judged | null;
}

/** A verdict, and all that it depends on. */
export interface Judged {
  readonly request: object;
  readonly state: CaseState;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly verdict: Verdict<Handled, CaseRefusal>;
}

/** The person behind one of several events that are written together. */
interface Author {
  readonly actIndex: number;
  readonly by: Permit;
  readonly updateId: string | null;
}

const REMEMBERED_UPDATES = 500;

/** What has happened so far stands in the file before any handler can run (engine.md §4.1). */
export function openFile(input: CaseInput): CaseFile {
  const { carried, opening, materials, submittedBy, calendar, accepted, lawVersion: law } = input;
  const file: CaseFile = {
    nextLaw: null,
    state: carried === undefined ? openCase(opening) : carryOn(opening, carried.state),
    calendar,
    unrecorded: [],
    recordedSeq: carried?.recordedSeq ?? 0,
    known: carried?.known ?? [],
    updates: 0,
    stuck: null,
    judged: null,
  };
  if (carried !== undefined) {
    write(file, adoptLaw(file.state, law, legalNow(file)));
    return file;
  }
  const rules = (input.rules ?? []).map((published) => rulesFor(opening.plan, published));
  const versions = { law, rules };
  const byApplicant = { actIndex: 0, by: submittedBy, updateId: null };
  if (accepted === undefined) write(file, [submittedOf(opening, materials, calendar, versions)], byApplicant);
  else beginAccepted(file, { ...input, accepted }, versions);

  return file;
}

/** A child of a joint case (联办): whoever accepted the whole stands behind its second line. */
function beginAccepted(
  file: CaseFile,
  { opening, materials, submittedBy, calendar, accepted }: Beginning,
  versions: HeldVersions,
): void {
  const authors = [submittedBy, accepted.by];
  childBeginning(opening, accepted.event, { materials, calendar, versions }).forEach((line, index) => {
    const author = authors[index] ?? null;
    write(file, [line], author === null ? undefined : { actIndex: 0, by: author, updateId: null });
  });
}

type Beginning = CaseInput & Required<Pick<CaseInput, 'accepted'>>;

/** Legal now = the engine's clock + the offset that only practice cases have (settled.md 5). */
export function legalNow(file: CaseFile): Instant {
  return toInstant(engineNow() + file.state.clockOffsetMs);
}

/** Appends to the log; what has no author was done by time or by the calendar. */
export function write(file: CaseFile, events: readonly CaseEvent[], author?: Author): void {
  const recordedAt = legalNow(file);
  events.forEach((event, index) => {
    const own = author?.actIndex === index ? author : undefined;
    const by = own?.by ?? null;
    const written = { by, updateId: own?.updateId ?? null, recordedAt, calendar: file.calendar };
    const { state, line } = nextLine(file.state, event, written);
    file.state = state;
    file.unrecorded = [...file.unrecorded, line];
  });
}

/** The same for an act that was judged: its state after all of them, and what hangs on it, is known already. */
export function writeJudged(
  file: CaseFile,
  { events, actIndex, state }: Handled,
  author: Omit<Author, 'actIndex'>,
): void {
  write(file, events, { ...author, actIndex });
  file.state = state;
}

/** Applies what is due by now and has waited for its ring. */
export function letTimePass(file: CaseFile, { until, ringing }: { until: Instant; ringing: boolean }): void {
  write(file, passTime(file.state, { calendar: file.calendar, until, ringing }).events);
}

/** When the alarm must ring next, on the engine's clock. */
export function nextRing(file: CaseFile): Instant | null {
  const next = nextThreshold(file.state, file.calendar);
  return next === null ? null : toInstant(next.ringAt - file.state.clockOffsetMs);
}

export function remember(file: CaseFile, updateId: string, { seq, at }: { seq: number; at: Instant }): void {
  file.known = [...file.known, [updateId, seq, at] as const].slice(-REMEMBERED_UPDATES);
}

export function carriedOf({ state, recordedSeq, known }: CaseFile): CarriedCase {
  return { state: carry(state), recordedSeq, known };
}
