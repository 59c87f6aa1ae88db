import { join } from 'node:path';
import { readJson, writeJson } from '../start/json-file.ts';

/** `backups.json` of a home: how the last nightly backup ended. */
export type BackupState = Readonly<{ folder: string; at: string; failure: string | null }>;

const fileIn = (homeFolder: string): string => join(homeFolder, 'backups.json');

export async function noteBackup({ folder }: { readonly folder: string }, state: BackupState): Promise<void> {
  await writeJson(fileIn(folder), state);
}

/** Undefined: this home makes none by itself. */
export async function lastBackup(homeFolder: string): Promise<BackupState | undefined> {
  return (await readJson(fileIn(homeFolder))) as BackupState | undefined;
}
