import type { Worker } from 'node:worker_threads';
import type { Engine } from '../tests/workflows/harness.ts';

/** `npm run bench -- budget|cached|dates [--json]`: measures, and answers on stdout. Exit code 1: not kept. */
interface Measured {
  readonly found: Readonly<Record<string, number>>;
  /** What was promised of a figure: at most, or at least. */
  readonly atMost?: Readonly<Record<string, number>>;
  readonly atLeast?: Readonly<Record<string, number>>;
}

const MEASUREMENTS: Readonly<Record<string, () => Promise<Measured>>> = { budget, cached, dates };

const [name = '', ...flags] = process.argv.slice(2);
const measure = Object.hasOwn(MEASUREMENTS, name) ? MEASUREMENTS[name] : undefined;
if (measure === undefined) throw new Error(`Known measurements: ${Object.keys(MEASUREMENTS).join(', ')}`);
const answer = console.log;
console.log = console.error; // stdout carries the answer only

const measured = await measure();
answer(flags.includes('--json') ? JSON.stringify(measured.found) : asText(measured));
process.exitCode = isKept(measured) ? 0 : 1;

async function budget(): Promise<Measured> {
  const { ALLOWED, measureBudget } = await import('./budget.ts');
  return { found: { ...(await onServices(measureBudget)) }, atMost: ALLOWED };
}

async function cached(): Promise<Measured> {
  const { measureCachedCases, MOST_KIB_PER_CASE } = await import('./cached.ts');
  const threads: Worker[] = [];
  process.on('worker', (thread) => threads.push(thread));
  const found = { ...(await onServices((engine) => measureCachedCases(engine, threads))) };
  return { found, atMost: { kibPerCase: MOST_KIB_PER_CASE } };
}

/** On services that it starts by itself. */
async function onServices<Found>(measureOn: (engine: Engine) => Promise<Found>): Promise<Found> {
  const { setUp } = await import('../tests/services/set-up.ts');
  const { stopAll } = await import('../tests/services/stop-later.ts');
  const { startEngine } = await import('../tests/workflows/harness.ts');
  await setUp();
  try {
    const engine = await startEngine();
    try {
      return await measureOn(engine);
    } finally {
      await engine.stop();
    }
  } finally {
    await stopAll();
  }
}

/** The library counts by the zone of the process: in UTC it is right. */
async function dates(): Promise<Measured> {
  process.env['TZ'] = 'UTC';
  const { LEAST_RATIO, measureDates } = await import('./dates.ts');
  return { found: { ...measureDates() }, atMost: { differing: 0 }, atLeast: { ratio: LEAST_RATIO } };
}

function isKept({ found, atMost = {}, atLeast = {} }: Measured): boolean {
  const below = Object.entries(atMost).every(([key, most]) => (found[key] ?? Number.NaN) <= most);
  return below && Object.entries(atLeast).every(([key, least]) => (found[key] ?? Number.NaN) >= least);
}

function asText({ found, atMost = {}, atLeast = {} }: Measured): string {
  const lines = Object.entries(found).map(([key, value]) => {
    const most = atMost[key] === undefined ? '' : `  (at most ${atMost[key]})`;
    const least = atLeast[key] === undefined ? '' : `  (at least ${atLeast[key]})`;
    return `${key.padEnd(14)} ${String(Math.round(value)).padStart(7)}${most}${least}`;
  });
  return lines.join('\n');
}
