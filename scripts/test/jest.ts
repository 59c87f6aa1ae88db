import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../start/home.ts';
import type { Result } from './report.ts';

/** No run of ours takes this long; one that does hangs, and is ended. */
const patienceMs = 25 * 60_000;

type Run = Readonly<{ project: 'law' | 'services' | 'journeys'; zone: string }>;

/** Two cores, and much of the time is waiting. */
const filesAtOnce = 2;

/** One Jest run of one project (`jest.config.js`) in one zone; counted test by test. */
export async function runJest({ project, zone }: Run): Promise<Result> {
  const name = `${project} (TZ=${zone})`;
  console.log(`\n· ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'xianshi-jest-'));
  const file = join(folder, 'result.json');
  const flags = [
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${file}`,
    `--maxWorkers=${filesAtOnce}`,
  ];
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      ...flags,
    ],
    { cwd: root, env: { ...process.env, TZ: zone }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const hang = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await once(child, 'exit');
  clearTimeout(hang);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true });

  return text === undefined
    ? failedRun(name, 'Jest ended without a result.')
    : counted(name, JSON.parse(text) as Outcome);
}

/** The part of Jest's own result format that is read here. */
type Outcome = Readonly<{
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: readonly { name: string; message: string; assertionResults: readonly Assertion[] }[];
}>;
type Assertion = Readonly<{ status: string; fullName: string }>;

/** A file that could not be run counts as one failed test; a run without any test as one too. */
export function counted(name: string, outcome: Outcome): Result {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = outcome;
  if (numPassedTests + numFailedTests + numRuntimeErrorTestSuites === 0)
    return failedRun(name, 'Jest ran no test.');
  const said = outcome.testResults.flatMap((file) => [
    ...(file.assertionResults.length === 0 && file.message !== '' ? [`${file.name}: could not be run`] : []),
    ...file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${file.name}: ${fullName}`),
  ]);

  return { name, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, said };
}

const failedRun = (name: string, why: string): Result => ({ name, passed: 0, failed: 1, said: [why] });
