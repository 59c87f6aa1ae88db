import { type Command, runGate } from './gate.ts';
import { runJest } from './jest.ts';
import type { Result } from './report.ts';

export type Check = Readonly<{
  name: string;
  run: () => Promise<Result[]>;
  /** One thread each: two of them keep two cores busy. */
  sideBySide?: boolean;
}>;

/** Law is counted alike wherever the computer stands: at UTC, east and west of it. */
const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'] as const;

/** `npm test` runs these from top to bottom: what is static first, and of that what takes longest. */
export const checks: readonly Check[] = [
  gate('lint', ['eslint', '--max-warnings', '0', '.']),
  gate('types', ['tsc'], ['tsc', '-p', 'web'], ['tsc', '-p', 'tests/web'], ['tsc', '-p', 'tests/journeys']),
  gate('format', ['prettier', '--log-level', 'warn', '--check', '.']),
  gate('boundaries', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.']),
  gate('knip', ['knip']),
  {
    name: 'law',
    run: async () => await inTurn(zones.map((zone) => () => runJest({ project: 'law', zone }))),
  },
  { name: 'services', run: async () => [await runJest({ project: 'services', zone: 'UTC' })] },
  { name: 'journeys', run: async () => [await runJest({ project: 'journeys', zone: 'UTC' })] },
];

export const needsEngine = ({ name }: Check): boolean => name === 'services' || name === 'journeys';
export const needsBrowser = ({ name }: Check): boolean => name === 'journeys';

function gate(name: string, ...commands: Command[]): Check {
  return { name, sideBySide: true, run: () => runGate(name, commands) };
}

async function inTurn<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const work of works) results.push(await work());

  return results;
}
