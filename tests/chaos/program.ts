import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endProcess, hasEnded } from '../../scripts/services/end-process.ts';

export interface Program {
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Comes when it ends although nobody asked for it, with its last words: an outage is no reason to end. */
  readonly death: Promise<string>;
  /** Whether it ended with success. */
  readonly isDone: () => boolean;
}

const LAST_WORDS = 20;

/** One of our programs, from its sources, as a process of its own. */
export function startProgram(main: string, environment: Readonly<Record<string, string>>): Program {
  let die: (lastWords: string) => void = () => undefined;
  const death = new Promise<string>((resolve) => {
    die = resolve;
  });
  const killed = new WeakSet<ChildProcess>();
  let stopped = false;
  let child = run();

  function run(): ChildProcess {
    const started = spawn(process.execPath, ['--import', 'tsx', main], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const input of [started.stdout, started.stderr])
      createInterface({ input }).on('line', (line) => {
        said.push(line);
        if (said.length > LAST_WORDS) said.shift();
      });
    // 'close', not 'exit': by then its last words have been read
    started.once('close', (code, signal) => {
      if (!killed.has(started)) die(`${main} ended by itself (${code ?? signal}):\n${said.join('\n')}`);
    });

    return started;
  }

  return {
    death,
    killAndRestart: async () => {
      if (!hasEnded(child)) {
        killed.add(child);
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      if (!stopped) child = run();
    },
    stop: async () => {
      stopped = true;
      if (!hasEnded(child)) killed.add(child);
      await endProcess(child, 'SIGTERM', 15_000);
    },
    isDone: () => child.exitCode === 0,
  };
}
