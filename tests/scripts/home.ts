import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Home } from '../../scripts/start/home.ts';

/** A home of its own for a test of the parts of `npm start`. */
export async function newHome(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'xianshi-home-'));
  const inside = (name: string) => join(folder, name);
  const home = {
    folder,
    logs: inside('logs'),
    run: inside('run'),
    bin: inside('bin'),
    files: inside('files'),
  };
  for (const path of Object.values(home)) await mkdir(path, { recursive: true });

  return home;
}
