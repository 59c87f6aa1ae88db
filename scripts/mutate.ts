/**
 * `npm run mutate -- domain/time [test folder…] [--least N]`: puts small faults into the law, one at a time, and counts how
 * many its tests notice. By hand, not in `npm test`. Works in processes of its own: a fault may eat all memory.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCompilerCheck } from './mutate/compiles.ts';
import { runLawTests } from './mutate/law-runner.ts';
import { mutantsOf } from './mutate/mutants.ts';
import type { Mutant } from './mutate/mutants.ts';
import { report, scoreOf } from './mutate/score.ts';
import type { Judged } from './mutate/score.ts';

interface Task {
  readonly file: string;
  readonly mutant: Mutant;
}
interface Work {
  readonly task: Task;
  readonly tests: readonly string[];
  readonly patienceMs: number;
}

const LEAST_SCORE = 85;
const LEAST_PATIENCE_MS = 20_000;
const MOST_PATIENCE_MS = 600_000;
const here = fileURLToPath(import.meta.url);

if (process.send) {
  process.on('message', (message) => {
    void judgeInChild(message);
  });
} else await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const [folder, ...testFolders] = args;
  if (folder === undefined) throw new Error('Which folder? npm run mutate -- domain/time');
  const files = await testsUnder(testFolders.length > 0 ? testFolders : [join('tests', folder)]);
  const startedAt = performance.now();
  const tests = quickestFirst(files);
  const patienceMs = Math.max(LEAST_PATIENCE_MS, Math.round(4 * (performance.now() - startedAt)));
  const tasks = await tasksIn(await filesUnder(folder));
  await proveThatNothingIsNoticed(tasks, { tests, patienceMs });
  console.log(
    `${tasks.length} mutants, ${tests.length} files of tests, at most ${Math.round(patienceMs / 1000)} s each`,
  );
  const judged = await judgeAll(tasks, { tests, patienceMs });
  console.log(report(judged));
  process.exitCode = scoreOf(judged) >= LEAST_SCORE ? 0 : 1;
}

/** @throws when a test fails before there is any fault */
function quickestFirst(files: readonly string[]): readonly string[] {
  const timed = files.map((file) => {
    const startedAt = performance.now();
    const { failed } = runLawTests([file], { patienceMs: MOST_PATIENCE_MS });
    if (failed !== null) throw new Error(`The tests must pass before they are judged: ${file}: ${failed}`);
    return { file, ms: performance.now() - startedAt };
  });
  return timed.sort((a, b) => a.ms - b.ms).map(({ file }) => file);
}

/** A runner that fails by itself would notice everything: a fault that changes nothing must stay unnoticed. */
async function proveThatNothingIsNoticed([task]: readonly Task[], how: Omit<Work, 'task'>): Promise<void> {
  if (task === undefined) throw new Error('There is nothing to put a fault into');
  const child = start();
  const unchanged = { ...task, mutant: { ...task.mutant, text: task.mutant.was } };
  const noticed = await judgeBy(child, { ...how, task: unchanged });
  child.kill();
  if (noticed !== null) throw new Error(`Without any fault the tests say: ${noticed}`);
}

async function judgeAll(tasks: readonly Task[], how: Omit<Work, 'task'>): Promise<readonly Judged[]> {
  const waiting = spread(tasks);
  const judged: Judged[] = [];
  const worker = async () => {
    let child = start();
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      if (!child.connected) child = start();
      const noticed = await judgeBy(child, { ...how, task });
      judged.push({ ...task, noticed });
      if (judged.length % 100 === 0)
        console.log(`${judged.length} of ${tasks.length}, ${scoreOf(judged).toFixed(1)} % so far`);
    }
    child.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return judged.sort((a, b) => a.file.localeCompare(b.file) || a.mutant.start - b.mutant.start);
}

/** In steps that meet every file early, so that what is known on the way is true of the whole. */
function spread(tasks: readonly Task[]): Task[] {
  const step = 97;
  return Array.from({ length: step }, (_, first) =>
    tasks.filter((_task, nth) => nth % step === first),
  ).flat();
}

function start() {
  return fork(here, {
    execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
}

/** What noticed the fault; null: nothing did. */
async function judgeBy(child: ReturnType<typeof start>, work: Work): Promise<string | null> {
  const ended = new AbortController();
  const answered = once(child, 'message', { signal: ended.signal });
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => ['the process ended']);
  child.send(work);
  const [noticed] = (await Promise.race([answered, gone])) as [string | null];
  ended.abort();
  await Promise.allSettled([answered, gone]);
  return noticed;
}

async function judgeInChild(message: unknown): Promise<void> {
  const { task, tests, patienceMs } = message as Work;
  const path = resolve(task.file);
  const code = await readFile(path, 'utf8');
  const changed = { [path]: changedBy(task.mutant, code) };
  process.send?.(runLawTests(nearestFirst(tests, task.file), { patienceMs, changed }).failed);
}

/** The test named like the file notices most. */
function nearestFirst(tests: readonly string[], file: string): readonly string[] {
  const own = `${basename(file, '.ts')}.test.ts`;
  return [...tests].sort((a, b) => Number(b.endsWith(`/${own}`)) - Number(a.endsWith(`/${own}`)));
}

/** Faults that compile; the others could never be built, and are said but not counted. */
async function tasksIn(files: readonly string[]): Promise<readonly Task[]> {
  const compiles = createCompilerCheck(files);
  const all = (await Promise.all(files.map(tasksOf))).flat();
  const tasks = all.filter(({ file, mutant, code }) => compiles(file, changedBy(mutant, code)));
  console.log(`${all.length - tasks.length} of ${all.length} do not compile and are not counted`);
  return tasks.map(({ file, mutant }) => ({ file, mutant }));
}

async function tasksOf(file: string): Promise<readonly (Task & { readonly code: string })[]> {
  const code = await readFile(file, 'utf8');
  return mutantsOf(file, code).map((mutant) => ({ file, mutant, code }));
}

function changedBy({ start, end, text }: Mutant, code: string): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** Tests that read the sources themselves would notice nothing: the faults are never written down. */
async function testsUnder(folders: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(folders.map(filesUnder)))
    .flat()
    .filter((file) => file.endsWith('.test.ts'));
  return files.filter((file) => !file.endsWith('purity.test.ts')).map((file) => resolve(file));
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}
