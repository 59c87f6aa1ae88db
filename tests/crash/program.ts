import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endProcess, hasEnded } from '../../scripts/services/end-process.ts';

export interface Program {
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Whether it ended by itself, with success. */
  readonly isDone: () => boolean;
}

/** One of our programs, from its sources, as a process of its own; every line it says goes to `heard`. */
export function startProgram(
  main: string,
  environment: Readonly<Record<string, string>>,
  heard: (line: string) => void,
): Program {
  let child = run();

  function run(): ChildProcess {
    const started = spawn(process.execPath, ['--import', 'tsx', main], {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: started.stdout }).on('line', heard);

    return started;
  }

  return {
    killAndRestart: async () => {
      if (!hasEnded(child)) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      child = run();
    },
    stop: () => endProcess(child, 'SIGTERM', 15_000),
    isDone: () => child.exitCode === 0,
  };
}
