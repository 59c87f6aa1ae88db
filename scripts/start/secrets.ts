import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { readJson, writeJson } from './json-file.ts';

/** Made once at the first start, readable by us alone. */
export type Secrets = Readonly<{ ownerPassword: string; appPassword: string; sessionSecret: string }>;

export async function readSecrets(home: Home): Promise<Secrets> {
  const file = join(home.folder, 'secrets.json');
  const kept = (await readJson(file)) as Secrets | undefined;
  if (kept !== undefined) return kept;
  const random = () => randomBytes(32).toString('base64url');
  const made = { ownerPassword: random(), appPassword: random(), sessionSecret: random() };
  await writeJson(file, made);

  return made;
}
