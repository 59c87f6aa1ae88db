import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTemporal, OtherEngine, type TemporalBinary } from '../services/temporal-binary.ts';
import { leastTemporal } from '../services/temporal-version.ts';
import { type Engine, spawnTemporal, untilTemporalServes } from '../services/temporal.ts';
import type { Home } from './home.ts';
import type { Part } from './part.ts';

/** The engine of this home: the binary that fits its database file, and where that file lies. */
export async function embeddedEngine(
  home: Home,
  { port, say }: { port: number; say: (line: string) => void },
): Promise<Engine> {
  const databaseFile = join(home.folder, 'temporal.db');
  const { path } = await binaryFor(databaseFile, home, say);

  return { binary: path, port, logFile: join(home.logs, 'temporal.log'), databaseFile };
}

export function temporalPart(engine: Engine): Part {
  return {
    name: 'temporal',
    logFile: engine.logFile,
    patienceMs: 15_000,
    spawn: () => spawnTemporal(engine),
    untilReady: (child) => untilTemporalServes(child, engine),
  };
}

/** The file has no schema migrations: it is opened by the version that made it, or not at all. */
async function binaryFor(
  databaseFile: string,
  home: Home,
  say: (line: string) => void,
): Promise<TemporalBinary> {
  const versionFile = `${databaseFile}.version`;
  const madeBy = (await isThere(databaseFile)) ? await versionOf(versionFile) : undefined;
  try {
    const binary = await findTemporal(home.bin, say, madeBy);
    if (madeBy === undefined) await writeFile(versionFile, `${binary.version}\n`);

    return binary;
  } catch (error) {
    if (!(error instanceof OtherEngine)) throw error;
    throw new Error(otherEngine(databaseFile, madeBy ?? 'unknown'), { cause: error });
  }
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}

/** A file without a note beside it was made by nobody we know. */
async function versionOf(versionFile: string): Promise<string> {
  return (await readFile(versionFile, 'utf8').catch(() => 'unknown')).trim();
}

const otherEngine = (databaseFile: string, madeBy: string): string =>
  [
    `${databaseFile} was written by Temporal ${madeBy}; this program brings ${leastTemporal}, and such a file cannot be`,
    'carried from one version to another. Way out, one of:',
    `  · set TEMPORAL_BINARY to a Temporal CLI ${madeBy} and start again;`,
    `  · move the file away (mv ${databaseFile} ${databaseFile}.${madeBy}) and start again: PostgreSQL keeps every case`,
    '    and its log; the workflows of cases that were open then have to be started again from it (docs/runbook.md).',
  ].join('\n');
