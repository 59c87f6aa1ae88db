import { findTemporal } from '../services/temporal-binary.ts';
import { build, generateClient } from '../start/build.ts';
import { openHome } from '../start/home.ts';
import { type Check, checks, needsBrowser, needsEngine } from './checks.ts';
import { findBrowser } from './browser.ts';
import { placeFont } from './font.ts';
import { report, type Result } from './report.ts';

const say = (line: string): void => {
  console.log(`· ${line}`);
};

/** `npm test [part…]`: runs every named part (all of them by default), whatever the others say, and counts. */
export async function test(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => checks.every((check) => check.name !== name));
  if (unknown.length > 0) {
    console.error(`✗ No part ${unknown.join(', ')}. Parts: ${checks.map((check) => check.name).join(' ')}`);
    process.exitCode = 2;

    return;
  }
  const chosen = checks.filter((check) => names.length === 0 || names.includes(check.name));
  const results: Result[] = await setUp(chosen);
  const [gates, suites] = [chosen.filter(isGate), chosen.filter((check) => !isGate(check))];
  results.push(...(await runAll(gates, 2)));
  results.push(...(await runAll(suites, 1)));
  process.exitCode = report(results);
}

const isGate = ({ sideBySide = false }: Check): boolean => sideBySide;

/** In their order, so many at a time. */
async function runAll(chosen: readonly Check[], atOnce: number): Promise<Result[]> {
  const waiting = [...chosen];
  const results: Result[] = [];
  const takeTurns = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift())
      results.push(...(await check.run()));
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));

  return results;
}

/** What several parts need. What cannot be had is a failure of its own, named; the parts that need it run and fail. */
async function setUp(chosen: readonly Check[]): Promise<Result[]> {
  const home = await openHome();
  const steps: [string, () => Promise<unknown>][] = [['database client', () => build(generateClient)]];
  if (chosen.some(needsEngine)) {
    steps.push([
      'Temporal',
      async () => (process.env['TEMPORAL_BINARY'] = (await findTemporal(home.bin, say)).path),
    ]);
  }
  if (chosen.some(needsBrowser)) {
    steps.push(['browser', async () => (process.env['CHROMIUM_PATH'] = await findBrowser(say))]);
    steps.push(['Chinese font', placeFont]);
  }
  const failures: Result[] = [];
  for (const [name, step] of steps) {
    try {
      await step();
    } catch (error) {
      failures.push({ name: `set-up: ${name}`, passed: 0, failed: 1, said: [(error as Error).message] });
    }
  }

  return failures;
}
