import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything `npm start` keeps lies in one folder, `.xianshi` of the checkout unless XIANSHI_HOME names another. */
export type Home = Readonly<{
  folder: string;
  logs: string;
  /** One file a running part, see `pid-file.ts`. */
  run: string;
  /** The Temporal binary; shared by all homes of this checkout. */
  bin: string;
  files: string;
}>;

export const homeFolder = (): string => resolve(process.env['XIANSHI_HOME'] ?? join(root, '.xianshi'));

export async function openHome(): Promise<Home> {
  const folder = homeFolder();
  const home = {
    folder,
    logs: join(folder, 'logs'),
    run: join(folder, 'run'),
    bin: join(root, '.xianshi', 'bin'),
    files: join(folder, 'files'),
  };
  for (const path of Object.values(home)) await mkdir(path, { recursive: true });
  await chmod(home.run, 0o700);
  await chmod(home.files, 0o700);

  return home;
}
