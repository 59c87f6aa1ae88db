import { join } from 'node:path';
import type { Home } from './home.ts';
import { readJson } from './json-file.ts';
import type { Stopwatch } from './stopwatch.ts';

/** As the seed writes them to `demo-accounts.json`. */
type Account = Readonly<{ name: string; login: string; password: string; what: string }>;

/** The last words of the start: the one address, who can sign in, and where the time went. */
export async function welcome(
  scene: Readonly<{ home: Home; origin: string; stopwatch: Stopwatch; tookMs: number }>,
): Promise<string> {
  const accounts = ((await readJson(join(scene.home.folder, 'demo-accounts.json'))) ??
    []) as readonly Account[];

  return [
    '',
    `限时 Xianshi is ready: ${scene.origin}`,
    '',
    ...accountLines(accounts),
    '',
    `Ready after ${(scene.tookMs / 1000).toFixed(1)} s: ${scene.stopwatch.lines().join(' · ')}`,
    `Data and logs: ${scene.home.folder} · Ctrl-C stops everything, nothing is lost`,
  ].join('\n');
}

function accountLines(accounts: readonly Account[]): string[] {
  if (accounts.length === 0) return ['There are no demo accounts.'];
  const rows = accounts.map(({ login, password, name, what }) => [login, password, `${name}: ${what}`]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));

  return [
    'Demo accounts (sign-in name, password):',
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`),
  ];
}
