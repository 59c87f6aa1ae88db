import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Home, root } from './home.ts';
import { type Part, waitUntil } from './part.ts';

type Program = Readonly<{ name: 'api' | 'worker'; main: string; home: Home; environment: NodeJS.ProcessEnv }>;

/** The worker has no door to knock at; `/api/ready` tells later whether it works. */
export function workerPart(home: Home, environment: NodeJS.ProcessEnv): Part {
  return programPart({ name: 'worker', main: 'dist/server/worker.js', home, environment }, async () => {
    await sleep(200);

    return true;
  });
}

export function apiPart(home: Home, environment: NodeJS.ProcessEnv, port: number): Part {
  const ready = () => answersReady(`http://127.0.0.1:${port}/api/health`);

  return programPart({ name: 'api', main: 'dist/server/api/main.js', home, environment }, ready);
}

function programPart({ name, main, home, environment }: Program, ready: () => Promise<boolean>): Part {
  const logFile = join(home.logs, `${name}.log`);

  return {
    name,
    logFile,
    patienceMs: 20_000,
    spawn: async () => {
      const log = await open(logFile, 'a');
      const child = spawn(process.execPath, ['--enable-source-maps', main], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
      });
      await log.close();

      return child;
    },
    untilReady: (child) => waitUntil(child, { part: name, logFile, patienceMs: 60_000, ready }),
  };
}

/** Whether this address answers 200 at the moment. */
async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false; // nobody listens yet
  }
}
