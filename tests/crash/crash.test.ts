import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fromSetup } from '../services/from-setup.ts';
import { until } from '../workflows/until.ts';
import { startCity } from './city.ts';
import type { City } from './city.ts';
import { brokenLinks, linesByCase, missingPapers, namedPapers, traceRequests } from './evidence.ts';
import { ACTS_OF_A_CASE, openTownHall } from './town-hall.ts';
import type { TownHall } from './town-hall.ts';

const CASES = 50;
/** The acts, and the receipt before them. */
const LINES_OF_A_CASE = ACTS_OF_A_CASE + 1;
/** accept, grant and the certificate. */
const PAPERS_OF_A_CASE = 3;
const ANSWERS_PER_BLOW = 45;
/** Two cores under load; alone the whole takes less than a minute. */
const PATIENCE_MS = 300_000;

let city: City;
let hall: TownHall;

beforeAll(async () => {
  city = await startCity({ workflowBundle: fromSetup('TEST_WORKFLOW_BUNDLE') });
  hall = await openTownHall(city, city.password);
}, 180_000);
afterAll(async () => {
  hall.close();
  await city.stop();
}, 60_000);

test('whatever is killed, nothing answered is lost, nothing is done twice, and every case ends', async () => {
  await Promise.race([Promise.all([hall.work(CASES), strikeAll()]), failure()]);
  await city.stopPrograms();
  const { db, files, api, worker } = city;

  const requests = new Map((await traceRequests(db)).map((request) => [request.key, request]));
  const pressed = [...hall.receipts, ...hall.answered].map(({ key }) => key);
  const papers = await namedPapers(db);
  expect([...requests.keys()].sort()).toEqual([...pressed].sort());
  expect(hall.receipts).toHaveLength(CASES);
  expect(hall.answered).toHaveLength(CASES * ACTS_OF_A_CASE);
  expect(hall.receipts.filter(({ key, caseNo }) => requests.get(key)?.caseNo !== caseNo)).toEqual([]);
  for (const { caseNo, key, seq } of hall.answered)
    expect(requests.get(key)).toEqual({ key, caseNo, outcome: 'done', storedSeq: seq, loggedSeqs: [seq] });
  expect(await linesByCase(db)).toEqual(
    new Map(hall.receipts.map(({ caseNo }) => [caseNo, LINES_OF_A_CASE])),
  );
  expect(await brokenLinks(db)).toEqual([]);
  expect(papers).toHaveLength(CASES * PAPERS_OF_A_CASE);
  expect(await missingPapers(db, files, papers)).toEqual([]);
  expect([worker.isDone(), api.isDone()]).toEqual([true, true]);
}, 420_000);

async function strikeAll(): Promise<void> {
  const { worker, api, services } = city;
  const blows = [worker, api, services.temporal, services.postgres, worker, api];
  for (const [index, mortal] of blows.entries()) {
    const count = (index + 1) * ANSWERS_PER_BLOW;
    await until(`${count} answers`, () => Promise.resolve(hall.answered.length >= count), {
      withinMs: PATIENCE_MS,
    });
    await mortal.killAndRestart();
  }
}

/** @throws as soon as a program ends by itself, or when the time is over, with everything that is not answered. */
async function failure(): Promise<never> {
  const over = sleep(PATIENCE_MS, undefined, { ref: false });
  const death = await Promise.race([city.worker.death, city.api.death, over]);
  if (death !== undefined) throw new Error(death);
  const open = [...hall.pending.told].map(([what, told]) => `${what}: ${told}`).join('\n');
  throw new Error(
    `after ${PATIENCE_MS} ms ${hall.answered.length} acts are answered, and open are:\n${open}`,
  );
}
