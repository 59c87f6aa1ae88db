import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Which process this pid is now: when it began and by what command, so that a pid used again by another program is
 * told apart. `undefined` when there is none, or only a zombie (which `kill -0` would call alive).
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Fields 3 (state) and 22 (start, in ticks since boot) of proc(5)'s `stat`; the name before them may hold spaces. */
function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [program] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (state === 'Z' || state === 'X') return undefined;

    return `${rest[18] ?? ''} ${program ?? ''}`;
  } catch {
    return undefined; // gone, between two looks or long ago
  }
}

function fromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...rest] = stdout.trim().split(/\s+/);

  return state === undefined || state === '' || state.startsWith('Z') ? undefined : rest.join(' ');
}
