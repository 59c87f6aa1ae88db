import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Logger } from 'graphile-worker';
import { newestLaw } from '../domain/supervision/laws.ts';
import { toInstant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { newestCalendar } from '../prisma/calendar-store.ts';
import type { Database } from '../prisma/database.ts';
import type { JobPayloads, Subject } from '../prisma/jobs.ts';
import {
  beginReplan,
  countHoldingOlder,
  keepPlace,
  KINDS,
  nextHoldingOlder,
} from '../prisma/replan-store.ts';
import type { Replan, ReplanKind } from '../prisma/replan-store.ts';
import { lowestRulesOf, newestRulesVersion, rulesAfter } from '../prisma/rule-store.ts';
import {
  adoptLaw,
  calendarPublished,
  caseWorkflowId,
  matterWorkflowId,
  rulesPublished,
} from '../workflows/messages.ts';

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

type Tell = (workflow: WorkflowHandle) => Promise<void>;

interface Teller {
  readonly newest: (db: Database) => Promise<number>;
  /** What these open cases or matters are told; where several versions of rules are to come, of all of them. */
  readonly tell: (db: Database, keys: readonly string[]) => Promise<Tell>;
}

const TELLERS: Readonly<Record<Subject, Teller>> = {
  calendar: {
    newest: async (db) => (await newestCalendar(db)).version,
    tell: async (db) => {
      const calendar = await newestCalendar(db);
      return (workflow) => workflow.signal(calendarPublished, calendar);
    },
  },
  rules: {
    newest: newestRulesVersion,
    tell: async (db, caseNos) => {
      const rules = await rulesAfter(db, await lowestRulesOf(db, caseNos));
      return (workflow) => workflow.signal(rulesPublished, rules);
    },
  },
  law: {
    newest: async () => await Promise.resolve(newestLaw()),
    tell: async () => await Promise.resolve((workflow) => workflow.signal(adoptLaw, newestLaw())),
  },
};

/**
 * Tells one page of open cases and matters of a published version, and keeps its place; it repeats until none holds an
 * older version (settled.md 13, 27, 28). Told twice is told once: a version that is not newer is ignored.
 */
export async function replanPage(
  services: ReplanServices,
  { version, subject = 'calendar' }: JobPayloads['replan'],
): Promise<void> {
  const { db, replanPerSecond } = services;
  const begun = await beginReplan(db, { subject, version }, now());
  if (begun.finishedAt !== null) return;
  const replan = begun.kind === 'case' && begun.place === null ? { ...begun, missing: 0 } : begun;
  const teller = TELLERS[subject];
  if ((await teller.newest(db)) > version) {
    await save(db, { ...replan, overtaken: true, finishedAt: now() });
    return;
  }
  const page = Math.max(1, Math.min(MOST_A_PAGE, replanPerSecond * PAGE_SECONDS));
  const keys = await nextHoldingOlder(db, replan, page);
  const { walked, missing } = await walk(services, {
    kind: replan.kind,
    keys,
    tell: await teller.tell(db, keys),
  });
  const told = {
    ...replan,
    told: replan.told + walked - missing,
    missing: replan.missing + missing,
  };
  const isEnd = walked === keys.length && keys.length < page;
  await goOn(services, told, isEnd ? null : (keys[walked - 1] ?? null));
}

/** Walks as many as the time of a page allows; `missing` had no workflow, and are tried again in the next round. */
async function walk(
  { client, replanPerSecond }: ReplanServices,
  { kind, keys, tell }: { kind: ReplanKind; keys: readonly string[]; tell: Tell },
): Promise<{ readonly walked: number; readonly missing: number }> {
  const gapMs = 1_000 / replanPerSecond;
  const endsAt = Date.now() + PAGE_SECONDS * 1_000;
  let walked = 0;
  let missing = 0;
  for (const key of keys) {
    const handle = client.workflow.getHandle(workflowIdOf[kind](key));
    const [known] = await Promise.all([reached(tell(handle)), sleep(gapMs)]);
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
  const { subject, kind, version, round, missing } = replan;
  const kinds = KINDS[subject];
  const next = place === null ? kinds[kinds.indexOf(kind) + 1] : kind;
  if (next !== undefined) {
    await save(db, { ...replan, place, kind: next });
    return;
  }
  const { cases, matters } = await countHoldingOlder(db, version, subject);
  const again: Replan = { ...replan, kind: 'case', place: null };
  if (cases + matters === 0) {
    await save(db, { ...again, finishedAt: now() });
    return;
  }
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (round - 1));
  logger.warn(
    `${subject} ${version}, round ${round}: ${cases} cases and ${matters} matters still go by an older one, ` +
      `${missing} of them have no workflow; again in ${pauseMs / 1000} s`,
  );
  await save(db, { ...again, round: round + 1 }, pauseMs);
}

async function save(db: Database, replan: Replan, pauseMs = 0): Promise<void> {
  const at = now();
  await keepPlace(db, replan, { at, runAt: toInstant(at + pauseMs) });
}

const now = (): Instant => toInstant(Date.now());
