import type { Permit } from '../domain/case/permit.ts';
import { evolveMatter, openMatter } from '../domain/supervision/matter-evolve.ts';
import { dueRung, nextRung } from '../domain/supervision/matter-ladder.ts';
import { recomputeMatter } from '../domain/supervision/matter-recompute.ts';
import type { MatterState } from '../domain/supervision/matter.ts';
import type { LoggedMatterEvent, MatterEvent } from '../domain/supervision/matter-event.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Cancellation, MatterInput, RevokedCard } from './messages.ts';
import { engineNow } from './now.ts';
import { recorderFor, untilStored } from './recorder.ts';

/** What a running matter holds in memory. It changes only by what has been stored. */
export interface MatterFile {
  readonly opening: MatterInput['opening'];
  state: MatterState;
  calendar: Calendar;
  stuck: string | null;
  /** The alarm has rung. */
  rung: boolean;
  /** A calendar was published that the log does not know of. */
  announced: Calendar | null;
  /** The case said that the card does not stand any more. */
  cancellation: Cancellation | null;
  /** Cards that do not stand any more, of which the log does not say so yet. */
  revoked: readonly RevokedCard[];
  /** The end of the line of those who want to write: one at a time. */
  line: Promise<unknown>;
}

interface Author {
  readonly by: Permit;
  readonly updateId: string | null;
}

/** A rung fires at 00:00 and rings a little later, so that an act stamped in time comes first (settled.md 3). */
const RING_DELAY_MS = 5_000;

/** Number 1, `opened`, was stored by the transaction that recorded the cause. */
export function openMatterFile({ opening, calendar, carried }: MatterInput): MatterFile {
  const opened: MatterEvent = { type: 'opened', at: opening.openedAt };
  const fresh = evolveMatter(openMatter(opening), { by: null, event: opened });
  const state = carried === undefined ? fresh : { ...openMatter(opening), ...carried };

  return {
    ...{ opening, state, calendar, stuck: null, rung: false },
    ...{ announced: null, cancellation: null, revoked: [], line: Promise.resolve() },
  };
}

export function matterNow({ state }: MatterFile): Instant {
  return toInstant(engineNow() + state.clockOffsetMs);
}

/** When the alarm must ring for the next rung, on the engine's clock. */
export function nextRingOf({ state, calendar }: MatterFile): Instant | null {
  const next = nextRung(state, calendar);
  return next === null ? null : toInstant(next.at + RING_DELAY_MS - state.clockOffsetMs);
}

/** Runs `work` when all before it are done: what one proposes may depend on what another had stored. */
export async function inTurn<T>(file: MatterFile, work: () => Promise<T>): Promise<T> {
  const turn = file.line.then(work);
  file.line = turn.catch(() => undefined); // the next one's turn comes whatever became of this one

  return await turn;
}

/** Proposes; the transaction decides, and what it stored is what happened. Answers the first number. */
export async function store(
  file: MatterFile,
  events: readonly MatterEvent[],
  author?: Author,
): Promise<number> {
  const { opening, state } = file;
  const first = state.seq + 1;
  const recordedAt = matterNow(file);
  const proposed = events.map((event, index): LoggedMatterEvent => {
    const own = index === 0 ? author : undefined;
    return { seq: first + index, recordedAt, by: own?.by ?? null, updateId: own?.updateId ?? null, event };
  });
  const stored = await untilStored(file, () =>
    recorderFor(proposed).recordMatter({ opening, events: proposed }),
  );
  file.state = stored.events.reduce(evolveMatter, state);

  return first;
}

/** Climbs every rung due by then, one at a time, since each may change the next. */
export async function climb(file: MatterFile, until: Instant): Promise<void> {
  for (;;) {
    const event = dueRung(file.state, file.calendar, until);
    if (event === null) return;
    await store(file, [event]);
  }
}

/** Told twice, it is said once. */
export function hearRevocation(file: MatterFile, told: RevokedCard): void {
  const known = [...file.state.revokedCards, ...file.revoked.map(({ cardKey }) => cardKey)];
  if (!known.includes(told.cardKey)) file.revoked = [...file.revoked, told];
}

/** What else stands, and whether the record ends with it, the transaction counts. */
export async function takeRevocation(file: MatterFile, { at, cardKey }: RevokedCard): Promise<void> {
  file.revoked = file.revoked.slice(1);
  await store(file, [{ type: 'cardRevoked', at, cardKey, standing: 0, ends: false }]);
}

/**
 * A newer calendar moves the days of the next rungs, and the log says so. One that was not published through a draft
 * (`publishedAt`) is only taken, as before there were drafts: old histories replay as they ran.
 */
export function hearCalendar(file: MatterFile, calendar: Calendar): void {
  if (calendar.publishedAt === undefined) {
    if (calendar.version > file.calendar.version) file.calendar = calendar;
    return;
  }
  const { version } = file.announced ?? file.calendar;
  const isSaid = calendar.version <= file.state.calendarVersion;
  if (calendar.version >= version && !isSaid) file.announced = calendar; // its log may not know what it began with
}

export async function takeCalendar(file: MatterFile, to: Calendar): Promise<void> {
  const { state, calendar: from } = file;
  if (file.announced === to) file.announced = null;
  file.calendar = to;
  await store(file, [recomputeMatter(state, { from, to, at: matterNow(file) })]);
}
