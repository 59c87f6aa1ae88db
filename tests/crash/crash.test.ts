import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { seeded } from '../workflows/seeded.ts';
import { fromSetup } from '../services/from-setup.ts';
import { until } from '../workflows/until.ts';
import { startDurableServices } from './durable-services.ts';
import type { DurableServices } from './durable-services.ts';
import { startProgram } from './program.ts';
import type { Program } from './program.ts';

const CASES = 50;
const EVENTS_OF_A_CASE = 8;

interface Outcome {
  readonly caseNo: string;
  readonly updateId: string;
  readonly seq: number;
}

let services: DurableServices;
let db: Database;
const receipts = new Set<string>();
const outcomes: Outcome[] = [];
let worker: Program;
let desk: Program;

beforeAll(async () => {
  services = await startDurableServices();
  await seeded(services.ownerUrl);
  db = openDatabase(services.ownerUrl);
  const environment = {
    TZ: 'UTC',
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    XIANSHI_WORKFLOWS: fromSetup('TEST_WORKFLOW_BUNDLE'),
    XIANSHI_FILES: tmpdir(),
    XIANSHI_SECRET: randomUUID(),
  };
  worker = startProgram('worker.ts', environment, () => undefined);
  desk = startProgram('tests/crash/desk.ts', environment, hear);
}, 120_000);
afterAll(async () => {
  await Promise.all([desk.stop(), worker.stop()]);
  await db.close();
  await services.stop();
}, 60_000);

test('whatever is killed, nothing answered is lost, nothing is done twice, and every case ends', async () => {
  const blows = [
    () => worker.killAndRestart(),
    () => desk.killAndRestart(),
    () => services.temporal.killAndRestart(),
    () => services.postgres.killAndRestart(),
    () => worker.killAndRestart(),
    () => desk.killAndRestart(),
  ];
  for (const [index, strike] of blows.entries()) {
    await afterAnswers((index + 1) * 45);
    await strike();
  }
  await until('the desk has done every act', () => Promise.resolve(desk.isDone()), { withinMs: 200_000 });

  const log = await wholeLog();
  const logged = new Map(log.map(({ updateId, seq }) => [updateId, seq]));
  expect(receipts.size).toBe(CASES);
  expect(new Set(log.map(({ caseNo }) => caseNo))).toEqual(receipts);
  expect(outcomes.filter(({ updateId, seq }) => logged.get(updateId) !== seq)).toEqual([]);
  expect(log).toHaveLength(CASES * EVENTS_OF_A_CASE);
  expect(await brokenLinks()).toBe(0);
  await worker.stop();
  expect(worker.isDone()).toBe(true);
}, 300_000);

function hear(line: string): void {
  const fact = JSON.parse(line) as { receipt: string } | Outcome;
  if ('receipt' in fact) receipts.add(fact.receipt);
  else outcomes.push(fact);
}

async function afterAnswers(count: number): Promise<void> {
  await until(`${count} answers`, () => Promise.resolve(outcomes.length >= count), { withinMs: 120_000 });
}

async function wholeLog(): Promise<Outcome[]> {
  const { rows } = await db.pool.query<Outcome>(
    'select case_no as "caseNo", update_id as "updateId", seq from case_event order by 1, 3',
  );
  return rows;
}

/** Lines whose hash is not that of the line before and of their own text (settled.md 34). */
async function brokenLinks(): Promise<number> {
  const { rows } = await db.pool.query<{ broken: string }>(
    `select count(*) as broken from (
       select *, lag(hash, 1, repeat('0', 64)) over (partition by case_no order by seq) as before,
              row_number() over (partition by case_no order by seq) as place
       from case_event) as line
     where prev_hash <> before or seq <> place
        or hash <> encode(sha256(convert_to(prev_hash || canonical, 'UTF8')), 'hex')`,
  );
  return Number(rows[0]?.broken);
}
