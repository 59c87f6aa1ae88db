import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/home.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApps = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * A Chromium for the journeys: CHROMIUM_PATH, an installed one, Debian's package when we are root, Playwright's own
 * download. @throws with what was tried when there is none.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const tried = named === undefined ? [] : [`CHROMIUM_PATH=${named} (no such file)`];
  const found = installed() ?? debianPackage(say, tried) ?? (await playwrightDownload(say, tried));
  if (found !== undefined) return found;

  throw new Error(
    `There is no browser for the journeys. Tried: ${[names.join(', '), ...tried].join(' · ')}. ` +
      'Way out: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');

  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApps].find(
    existsSync,
  );
}

function debianPackage(say: (line: string) => void, tried: string[]): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('no browser yet: installing the Debian package chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], {
      env,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (status !== 0) tried.push(`apt-get ${args.join(' ')}: ${stderr.trim().slice(-300)}`);
  }

  return installed();
}

async function playwrightDownload(say: (line: string) => void, tried: string[]): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("no browser yet: trying Playwright's download");
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const run = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (run.status !== 0) tried.push(`Playwright's download: ${run.stderr.trim().slice(-300)}`);

  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
