import type { Response } from 'express';
import { toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Database } from '../../prisma/database.ts';
import { changedSince, latestNotices } from '../../prisma/hint-view.ts';
import type { LogHint } from '../../prisma/hint-view.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';

/** Something changed: the page fetches it again (settled.md 37). Never what it says. */
interface Hint {
  readonly kind: 'case' | 'matter' | 'notice';
  readonly id: string;
  readonly seq: number;
}

export interface Hints {
  /** Keeps the response open until the reader goes away. */
  readonly listen: (person: ActorFacts, res: Response) => void;
  readonly close: () => void;
}

interface Listener {
  readonly person: ActorFacts;
  readonly res: Response;
  /** Newest notice already hinted at; null before the first look. */
  noticeId: number | null;
}

const LOOK_EVERY_MS = 1_000;
/** What was stored by a transaction that took long is seen by a later look. */
const LOOK_BACK_MS = 15_000;
/** A connection that says nothing is cut by proxies. */
const STILL_HERE_EVERY_MS = 20_000;
/** What a client waits before it comes back; then it fetches everything again. */
const COME_BACK_MS = 3_000;

/**
 * One look a second for all listeners together. Polling survives a restart of PostgreSQL without a word, and a hint
 * that is lost costs one refetch a minute later.
 */
export function createHints(
  db: Database,
  { now, onTrouble }: { now: () => Instant; onTrouble: (error: unknown) => void },
): Hints {
  const listeners = new Set<Listener>();
  let told = new Map<string, number>();
  let lookedAt: Instant | null = null;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const at = now();
    const changed = await changedSince(db, toInstant((lookedAt ?? at) - LOOK_BACK_MS));
    const fresh = lookedAt === null ? [] : changed.filter(({ id, seq }) => (told.get(id) ?? 0) < seq);
    told = new Map(changed.map(({ id, seq }) => [id, seq]));
    lookedAt = at;
    for (const hint of fresh) tell(listeners, hint);
    await tellOfNotices(db, listeners);
  };
  const lookAgain = (): void => {
    if (listeners.size === 0) lookedAt = null;
    if (listeners.size === 0 || looking !== null) return;
    looking = look()
      .catch(onTrouble) // PostgreSQL is away: the next look goes back to the last one that succeeded
      .finally(() => {
        looking = null;
      });
  };
  const timers = [
    setInterval(lookAgain, LOOK_EVERY_MS),
    setInterval(() => {
      for (const { res } of listeners) res.write(': still here\n\n');
    }, STILL_HERE_EVERY_MS),
  ];

  return {
    listen: (person, res) => {
      const listener = { person, res, noticeId: null };
      listeners.add(listener);
      res.on('close', () => listeners.delete(listener));
      res.write(`retry: ${COME_BACK_MS}\n\n`);
    },
    close: () => {
      timers.forEach((timer) => {
        clearInterval(timer);
      });
      for (const { res } of listeners) res.end();
      listeners.clear();
    },
  };
}

function tell(listeners: ReadonlySet<Listener>, hint: LogHint): void {
  const { kind, id, seq } = hint;
  for (const { person, res } of listeners) if (concerns(person, hint)) say(res, { kind, id, seq });
}

async function tellOfNotices(db: Database, listeners: ReadonlySet<Listener>): Promise<void> {
  const latest = await latestNotices(
    db,
    [...listeners].map(({ person }) => person.personId),
  );
  for (const listener of listeners) {
    const id = latest.get(listener.person.personId) ?? 0;
    const isNew = listener.noticeId !== null && id > listener.noticeId;
    if (isNew) say(listener.res, { kind: 'notice', id: String(id), seq: id });
    listener.noticeId = id;
  }
}

function say(res: Response, hint: Hint): void {
  res.write(`data: ${JSON.stringify(hint)}\n\n`);
}

/** The applicant's own cases; for staff those of their units and of the units they lead. */
function concerns(person: ActorFacts, { kind, applicantPersonId, unitIds }: LogHint): boolean {
  if (person.kind === 'applicant') return kind === 'case' && applicantPersonId === person.personId;
  if (person.supervises) return true;
  const own = [
    ...person.posts.map(({ unitId }) => unitId),
    ...person.headOf,
    ...person.responsibleFor,
    ...person.leads,
  ];
  return own.some((unitId) => unitIds.includes(unitId));
}
