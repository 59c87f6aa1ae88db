/** `npm run bench -- budget [--json]`: measures on services that it starts by itself, and answers on stdout. */
import { setUp } from '../tests/services/set-up.ts';
import { stopAll } from '../tests/services/stop-later.ts';
import { startEngine } from '../tests/workflows/harness.ts';
import { ALLOWED, measureBudget } from './budget.ts';
import type { Budget } from './budget.ts';

const [name, ...flags] = process.argv.slice(2);
if (name !== 'budget') throw new Error('Known measurements: budget');
const answer = console.log;
console.log = console.error; // stdout carries the answer only

const budget = await measured();
answer(flags.includes('--json') ? JSON.stringify(budget) : asText(budget));
process.exitCode = isKept(budget) ? 0 : 1;

async function measured(): Promise<Budget> {
  await setUp();
  try {
    const engine = await startEngine();
    try {
      return await measureBudget(engine);
    } finally {
      await engine.stop();
    }
  } finally {
    await stopAll();
  }
}

function isKept(found: Budget): boolean {
  return Object.entries(ALLOWED).every(([key, most]) => found[key as keyof typeof ALLOWED] <= most);
}

function asText(found: Budget): string {
  const lines = Object.entries(found).map(([key, value]) => {
    const most = (ALLOWED as Record<string, number>)[key];
    return `${key.padEnd(14)} ${String(value).padStart(7)}${most === undefined ? '' : `  (at most ${most})`}`;
  });

  return lines.join('\n');
}
