import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../start/home.ts';
import type { Result } from './report.ts';

/** The commands of a gate, each `[program of node_modules/.bin, ...arguments]`, run one after the other. */
export type Command = readonly [program: string, ...args: string[]];

/** A gate is one check: passed when every command of it ends well. What they say is shown as it comes. */
export async function runGate(name: string, commands: readonly Command[]): Promise<Result[]> {
  const begunAt = Date.now();
  const bad: string[] = [];
  for (const command of commands) {
    if (!(await endsWell(command))) bad.push(`${command.join(' ')} (its messages stand above)`);
  }
  const verdict = bad.length === 0 ? '✓' : '✗';
  console.log(`${verdict} ${name} (${((Date.now() - begunAt) / 1000).toFixed(1)} s)`);

  return [{ name, passed: bad.length === 0 ? 1 : 0, failed: bad.length === 0 ? 0 : 1, said: bad }];
}

async function endsWell([program, ...args]: Command): Promise<boolean> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];

  return code === 0;
}
