import type { Worker } from 'node:worker_threads';
import type { Engine, EngineSettings } from '../tests/workflows/harness.ts';

/**
 * `npm run bench -- budget|burst|cached|dates|floor|long|replan [--cases N] [--json]`: measures, and answers on stdout.
 * Exit code 1: what was promised of a figure is not kept.
 */
interface Measured {
  readonly found: Readonly<Record<string, number>>;
  /** What was promised of a figure: at most, or at least. */
  readonly atMost?: Readonly<Record<string, number>>;
  readonly atLeast?: Readonly<Record<string, number>>;
}

const MEASUREMENTS: Readonly<Record<string, () => Promise<Measured>>> = {
  ...{ budget, burst, cached, dates, floor, long, replan },
};

const [name = '', ...flags] = process.argv.slice(2);
const measure = Object.hasOwn(MEASUREMENTS, name) ? MEASUREMENTS[name] : undefined;
if (measure === undefined) throw new Error(`Known measurements: ${Object.keys(MEASUREMENTS).join(', ')}`);
const answer = console.log;
console.log = console.error; // stdout carries the answer only

const DEFAULT_CASES = 2_000;
const cases = flags.includes('--cases') ? Number(flags[flags.indexOf('--cases') + 1]) : DEFAULT_CASES;
if (!Number.isInteger(cases) || cases < 10) throw new Error('--cases wants a whole number, at least 10');
const measured = await measure();
answer(flags.includes('--json') ? JSON.stringify(measured.found) : asText(measured));
process.exitCode = isKept(measured) ? 0 : 1;

async function budget(): Promise<Measured> {
  const { ALLOWED, measureBudget } = await import('./budget.ts');
  return { found: { ...(await onServices(measureBudget)) }, atMost: ALLOWED };
}

async function cached(): Promise<Measured> {
  const { FEW, measureCachedCases, MOST_KIB_PER_CASE } = await import('./cached.ts');
  const more = flags.includes('--cases') ? cases : FEW;
  const threads: Worker[] = [];
  process.on('worker', (thread) => threads.push(thread));
  const found = { ...(await onServices((engine) => measureCachedCases(engine, threads, more))) };
  return { found, atMost: { kibPerCase: MOST_KIB_PER_CASE } };
}

async function floor(): Promise<Measured> {
  const { LEAST_OF_FLOOR, measureFloor } = await import('./floor.ts');
  const { AS_IN_PRODUCTION: worker } = await import('./as-in-production.ts');
  const found = { ...(await onServices(measureFloor, { worker })) };
  return { found, atLeast: { ratio: LEAST_OF_FLOOR } };
}

async function burst(): Promise<Measured> {
  const { measureBurst } = await import('./burst.ts');
  const { AS_IN_PRODUCTION: worker } = await import('./as-in-production.ts');
  const found = { ...(await onServices((engine) => measureBurst(engine, cases), { worker })) };
  return { found, atLeast: { shownLateAfter1s: cases } };
}

/** `--cases` is the number of its acts here. */
async function long(): Promise<Measured> {
  const { measureLong } = await import('./long.ts');
  const acts = flags.includes('--cases') ? cases : 2_500;
  const found = { ...(await onServices((engine) => measureLong(engine, acts))) };
  return { found, atMost: { gaps: 0 }, atLeast: { runs: 2, oldKeyKnown: 1, lines: acts } };
}

async function replan(): Promise<Measured> {
  const { measureReplan, MOST_GROWTH } = await import('./replan.ts');
  const { AS_IN_PRODUCTION: worker } = await import('./as-in-production.ts');
  const settings = { worker, replanPerSecond: 999 };
  const found = { ...(await onServices((engine) => measureReplan(engine, cases), settings)) };
  return { found, atMost: { growth: MOST_GROWTH }, atLeast: { moved: cases } };
}

/** On services that it starts by itself. */
async function onServices<Found>(
  measureOn: (engine: Engine) => Promise<Found>,
  settings?: EngineSettings,
): Promise<Found> {
  const { setUp } = await import('../tests/services/set-up.ts');
  const { stopAll } = await import('../tests/services/stop-later.ts');
  const { startEngine } = await import('../tests/workflows/harness.ts');
  await setUp();
  try {
    const engine = await startEngine(settings);
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
    const figure = Math.abs(value) < 10 ? value.toFixed(2) : String(Math.round(value));
    const most = atMost[key] === undefined ? '' : `  (at most ${atMost[key]})`;
    const least = atLeast[key] === undefined ? '' : `  (at least ${atLeast[key]})`;
    return `${key.padEnd(22)} ${figure.padStart(8)}${most}${least}`;
  });
  return lines.join('\n');
}
