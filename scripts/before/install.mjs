import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `npm ci` when what lies in node_modules is not what package-lock.json says. */
export function install() {
  if (isInstalled()) return;
  if (isLink()) {
    console.error(
      '✗ node_modules is a link to packages that are not those of package-lock.json, and npm ci would empty the folder ' +
        'it points to. Way out: remove the link, or run npm ci over there.',
    );
    process.exit(1);
  }
  console.log('· installing the packages (npm ci), about a minute');
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm?.endsWith('.js') === true ? [process.execPath, npm] : ['npm'];
  // Install scripts stay off: the one that matters (links of PostgreSQL's libraries) is done by postgres-binaries.ts.
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync(command, [...first, ...flags], { cwd: root, stdio: 'inherit' });
  if (run.status === 0) return;
  console.error(
    `✗ npm ci failed${run.error === undefined ? '' : ` (${run.error.message})`}: its message stands above. ` +
      'Way out: see that npm reaches its registry (`npm ping`), then run this again.',
  );
  process.exit(1);
}

function isLink() {
  return lstatSync(`${root}/node_modules`, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation has none or an old one. */
function isInstalled() {
  const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json'].map(versions);
  if (wanted === undefined || present === undefined) return false;

  return [...wanted].every(([path, entry]) => {
    const there = present.get(path);

    return there === undefined ? entry.optional : there.version === entry.version;
  });
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/** @param {string} file */
function versions(file) {
  if (!existsSync(`${root}/${file}`)) return undefined;
  const { packages } = /** @type {Lockfile} */ (JSON.parse(readFileSync(`${root}/${file}`, 'utf8')));

  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { version, optional = false }]) => [path, { version, optional }]),
  );
}
