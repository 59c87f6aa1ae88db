/**
 * `npm run chaos [-- --seed N] [--cases N] [--seconds N]`: 300 cases for five minutes under a random crowd, while worker,
 * API, Temporal and PostgreSQL are killed at random. Exit code 1: something was lost, doubled or late.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleWorkflows } from '../../scripts/bundle-workflows.ts';
import { startCity } from './city.ts';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261128' },
    cases: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '300' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'xianshi-bundle-'));
const city = await startCity({ workflowBundle: await bundleWorkflows(join(folder, 'workflow-bundle.js')) });
try {
  const { struck, ...found } = await runChaos(city, {
    seed: whole('seed'),
    cases: whole('cases'),
    durationMs: whole('seconds') * 1_000,
    leastActs: 0,
    pauseMs: [6_000, 18_000],
  });
  const { lost, doubled, refusedYetDone, wrongBreaches, missingBreaches, brokenLinks, lostPapers, audit } =
    found;
  const faults = [
    ...lost,
    ...doubled,
    ...refusedYetDone,
    ...wrongBreaches,
    ...missingBreaches,
    ...lostPapers,
    ...audit,
  ];
  console.log(JSON.stringify({ seed: whole('seed'), struck: struck.join(' '), ...found }, null, 1));
  process.exitCode = faults.length + brokenLinks === 0 ? 0 : 1;
} finally {
  await city.stop();
  await rm(folder, { recursive: true, force: true });
}

function whole(name: 'seed' | 'cases' | 'seconds'): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} wants a whole number above 0, not "${values[name]}"`);
}
