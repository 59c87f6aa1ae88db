import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ALLOWED, measureBudget } from '../../bench/budget.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => {
  await engine.stop();
});

test('a case of six acts stays within the budget of its history', async () => {
  const budget = await measureBudget(engine);

  expect(budget.acts).toBe(6);
  expect(budget.eventsPerCase).toBeLessThanOrEqual(ALLOWED.eventsPerCase);
  expect(budget.eventsPerAct).toBeLessThanOrEqual(ALLOWED.eventsPerAct);
  expect(budget.historyBytes).toBeLessThanOrEqual(ALLOWED.historyBytes);
  expect(budget.timersAlive).toBeLessThanOrEqual(ALLOWED.timersAlive);
});
