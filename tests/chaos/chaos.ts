import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { toInstant } from '../../domain/time/instant.ts';
import { runAudit } from '../../scripts/xianshi/audit/run-audit.ts';
import type { City } from './city.ts';
import { brokenLinks, missingPapers, namedPapers, traceRequests } from './evidence.ts';
import type { Traced } from './evidence.ts';
import { until } from '../workflows/until.ts';
import { strike } from './blows.ts';
import type { Victim } from './blows.ts';
import { gather } from './crowd.ts';
import type { Promised } from './crowd.ts';
import { createDice } from './dice.ts';
import { judgeTime } from './verdict.ts';

export interface ChaosPlan {
  readonly seed: number;
  readonly cases: number;
  readonly durationMs: number;
  /** Goes on longer, on a slow machine, until so many acts are acknowledged; at most three times as long. */
  readonly leastActs: number;
  readonly pauseMs: readonly [number, number];
}

export interface ChaosFound {
  readonly cases: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly clockTurns: number;
  readonly pressedAgain: number;
  readonly struck: readonly Victim[];
  readonly breaches: number;
  readonly warnings: number;
  /** Acknowledged, and not stored as done, exactly once, at the number that was answered; receipts without their case. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Refused by a rule, and yet in the log. */
  readonly refusedYetDone: readonly string[];
  readonly wrongBreaches: readonly string[];
  readonly missingBreaches: readonly string[];
  readonly brokenLinks: number;
  /** Written acts (文书) that a log names and nobody has. */
  readonly lostPapers: readonly string[];
  readonly papers: number;
  readonly audit: readonly string[];
}

const QUIET_MS = 8_000;
const MOST_TIMES = 3;
const ROUSE_MS = 180_000;

/** So many cases under a random crowd, while the four processes are killed at random; then everything is judged. */
export async function runChaos(city: City, plan: ChaosPlan): Promise<ChaosFound> {
  const crowd = await gather(city, createDice(plan.seed));
  await crowd.open(plan.cases);
  const startedAt = Date.now();
  const over = (): boolean => {
    const elapsed = Date.now() - startedAt;
    const enough = crowd.acknowledged.length >= plan.leastActs;
    return elapsed > plan.durationMs && (enough || elapsed > MOST_TIMES * plan.durationMs);
  };
  const storm = { over, pauseMs: plan.pauseMs };
  const death = Promise.race([city.worker.death, city.api.death]).then((said) => {
    throw new Error(said);
  });
  const [struck] = await Promise.race([
    Promise.all([strike(city, storm, createDice(plan.seed + 1)), crowd.roam(over)]),
    death,
  ]);
  const caseNos = crowd.receipts.map(({ caseNo }) => caseNo);
  await untilStill(city, caseNos.length);

  const traced = new Map((await traceRequests(city.db)).map((request) => [request.key, request]));
  const seqsOf = (key: string) => traced.get(key)?.loggedSeqs ?? [];
  const papers = await namedPapers(city.db);
  const time = await judgeTime(city.db, caseNos);

  return {
    ...{ cases: caseNos.length, acknowledged: crowd.acknowledged.length, refused: crowd.refused.length },
    ...{ clockTurns: crowd.clockTurns, pressedAgain: crowd.pressedAgain, struck },
    ...{ breaches: time.breaches, warnings: time.warnings },
    lost: [
      ...crowd.acknowledged.filter((promised) => !isKept(promised, traced.get(promised.key))),
      ...crowd.receipts.filter(({ key, caseNo }) => traced.get(key)?.caseNo !== caseNo),
    ].map(({ key }) => key),
    doubled: [...traced.values()].filter(({ loggedSeqs }) => loggedSeqs.length > 1).map(({ key }) => key),
    refusedYetDone: crowd.refused.filter((key) => seqsOf(key).length > 0),
    wrongBreaches: time.wrong,
    missingBreaches: time.missing,
    brokenLinks: (await brokenLinks(city.db)).length,
    lostPapers: await missingPapers(city.db, city.files, papers),
    papers: papers.length,
    audit: await auditOf(city),
  };
}

function isKept({ seq }: Promised, found: Traced | undefined): boolean {
  const { outcome, storedSeq, loggedSeqs = [] } = found ?? {};
  return outcome === 'done' && storedSeq === seq && loggedSeqs.length === 1 && loggedSeqs[0] === seq;
}

/** Every case has begun, and for a while nothing new has been written. */
async function untilStill({ db }: City, cases: number): Promise<void> {
  const lines = async () => (await db.pool.query<{ n: number; cases: number }>(LINES)).rows[0];
  await until('all cases begun', async () => (await lines())?.cases === cases, { withinMs: ROUSE_MS });
  for (let before = -1; ;) {
    const now = (await lines())?.n ?? 0;
    if (now === before) return;
    before = now;
    await sleep(QUIET_MS);
  }
}
const LINES = `select (select count(*) from case_event)::int + (select count(*) from matter_event)::int as n,
  (select count(*) from approval_case)::int as cases`;

/** The product's own audit: chains, folds, rows, limits, matters, and the workflows of all that is open. */
async function auditOf({ db, services }: City): Promise<string[]> {
  const connection = await Connection.connect({ address: services.temporalAddress });
  try {
    const client = new Client({ connection });
    const audited = await runAudit({ db, client, now: toInstant(Date.now()), restart: false });
    return audited.findings.map((finding) => JSON.stringify(finding));
  } finally {
    await connection.close();
  }
}
