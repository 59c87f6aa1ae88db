import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Logger } from 'graphile-worker';
import type { Calendar } from '../domain/time/calendar.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { newestCalendar } from '../prisma/calendar-store.ts';
import type { Database } from '../prisma/database.ts';
import { beginReplan, countHoldingOlder, keepPlace, nextHoldingOlder } from '../prisma/replan-store.ts';
import type { Replan, ReplanKind } from '../prisma/replan-store.ts';
import { calendarPublished, caseWorkflowId, matterWorkflowId } from '../workflows/messages.ts';

export interface ReplanServices {
  readonly db: Database;
  readonly client: Client;
  /** Signals a second, at most: each costs a case a task and a transaction, and acts of persons go on meanwhile. */
  readonly replanPerSecond: number;
  readonly logger: Logger;
}

/** A page lasts at most so long: a killed worker repeats no more, and a job does not outlive its deadline. */
const PAGE_SECONDS = 5;
const MOST_A_PAGE = 200;
/** What was told in a round has so long to be recorded; then twice as long, for cases that only a person can mend. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

const workflowIdOf: Readonly<Record<ReplanKind, (key: string) => string>> = {
  case: caseWorkflowId,
  matter: matterWorkflowId,
};

/**
 * Tells one page of open cases and matters of a published calendar, and keeps its place; it repeats until none holds an
 * older version (settled.md 27). Told twice is told once: a version that is not newer is ignored.
 */
export async function replanPage(services: ReplanServices, { version }: { version: number }): Promise<void> {
  const { db, replanPerSecond } = services;
  const begun = await beginReplan(db, version, now());
  if (begun.finishedAt !== null) return;
  const replan = begun.kind === 'case' && begun.place === null ? { ...begun, missing: 0 } : begun;
  const calendar = await newestCalendar(db);
  if (calendar.version > version) {
    await save(db, { ...replan, overtaken: true, finishedAt: now() });
    return;
  }
  const page = Math.max(1, Math.min(MOST_A_PAGE, replanPerSecond * PAGE_SECONDS));
  const keys = await nextHoldingOlder(db, replan, page);
  const { walked, missing } = await tell(services, { kind: replan.kind, keys, calendar });
  const told = {
    ...replan,
    told: replan.told + walked - missing,
    missing: replan.missing + missing,
  };
  const isEnd = walked === keys.length && keys.length < page;
  await goOn(services, told, isEnd ? null : (keys[walked - 1] ?? null));
}

/** Walks as many as the time of a page allows; `missing` had no workflow, and are tried again in the next round. */
async function tell(
  { client, replanPerSecond }: ReplanServices,
  { kind, keys, calendar }: { kind: ReplanKind; keys: readonly string[]; calendar: Calendar },
): Promise<{ readonly walked: number; readonly missing: number }> {
  const gapMs = 1_000 / replanPerSecond;
  const endsAt = Date.now() + PAGE_SECONDS * 1_000;
  let walked = 0;
  let missing = 0;
  for (const key of keys) {
    const handle = client.workflow.getHandle(workflowIdOf[kind](key));
    const [known] = await Promise.all([reached(handle.signal(calendarPublished, calendar)), sleep(gapMs)]);
    walked += 1;
    if (!known) missing += 1;
    if (Date.now() >= endsAt) break;
  }

  return { walked, missing };
}

async function reached(signalled: Promise<void>): Promise<boolean> {
  try {
    await signalled;
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** @param place null: this kind has been walked to its end. */
async function goOn({ db, logger }: ReplanServices, replan: Replan, place: string | null): Promise<void> {
  if (place !== null || replan.kind === 'case') {
    await save(db, { ...replan, place, kind: place === null ? 'matter' : replan.kind });
    return;
  }
  const { cases, matters } = await countHoldingOlder(db, replan.version);
  const again: Replan = { ...replan, kind: 'case', place: null };
  if (cases + matters === 0) {
    await save(db, { ...again, finishedAt: now() });
    return;
  }
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (replan.round - 1));
  const { version, round, missing } = replan;
  logger.warn(
    `calendar ${version}, round ${round}: ${cases} cases and ${matters} matters still go by an older one, ` +
      `${missing} of them have no workflow; again in ${pauseMs / 1000} s`,
  );
  await save(db, { ...again, round: round + 1 }, pauseMs);
}

async function save(db: Database, replan: Replan, pauseMs = 0): Promise<void> {
  const at = now();
  await keepPlace(db, replan, { at, runAt: toInstant(at + pauseMs) });
}

const now = (): Instant => toInstant(Date.now());
