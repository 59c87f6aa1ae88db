import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCity } from './city.ts';
import type { City } from './city.ts';
import { fromSetup } from '../services/from-setup.ts';
import { runChaos } from './chaos.ts';

let city: City;
beforeAll(async () => {
  city = await startCity({ workflowBundle: fromSetup('TEST_WORKFLOW_BUNDLE') });
}, 180_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

/** The short form of `npm run chaos`. */
test('a random crowd under random blows: nothing promised is lost or doubled, every limit passes at its instant', async () => {
  const found = await runChaos(city, {
    ...{ seed: 7, cases: 12, durationMs: 25_000, leastActs: 12, pauseMs: [5_000, 9_000] },
  });

  const { lost, doubled, refusedYetDone, wrongBreaches, missingBreaches, brokenLinks, lostPapers, audit } =
    found;
  expect({
    lost,
    doubled,
    refusedYetDone,
    wrongBreaches,
    missingBreaches,
    brokenLinks,
    lostPapers,
    audit,
  }).toEqual({
    ...{ lost: [], doubled: [], refusedYetDone: [], wrongBreaches: [], missingBreaches: [] },
    ...{ brokenLinks: 0, lostPapers: [], audit: [] },
  });
  expect(found.struck.length).toBeGreaterThan(1);
  expect(found.acknowledged).toBeGreaterThanOrEqual(12);
  expect(found.breaches).toBeGreaterThan(0);
  expect(found.papers).toBeGreaterThan(0);
  await city.stopPrograms();
  expect([city.worker.isDone(), city.api.isDone()]).toEqual([true, true]);
}, 400_000);
