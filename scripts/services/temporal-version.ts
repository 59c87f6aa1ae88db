import { spawnSync } from 'node:child_process';

/** The oldest Temporal CLI this program was tried with (`docs/runbook.md`); its server is 1.32.0. */
export const leastTemporal = '1.9.1';

/** What `binary --version` says, or `undefined` when it is absent or no Temporal. */
export function temporalVersion(binary: string): string | undefined {
  const answer = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 });

  return answer.status === 0 ? /version (\d+\.\d+\.\d+)/.exec(answer.stdout)?.[1] : undefined;
}

/** Compares by number, part by part: 1.10.0 is newer than 1.9.1. */
export function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  for (const [i, part] of (b ?? []).entries()) {
    const difference = (a?.[i] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }

  return true;
}
