import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { hasEnded } from './end-process.ts';
import { lastLines } from './last-lines.ts';

export type Engine = Readonly<{
  binary: string;
  port: number;
  logFile: string;
  /** The SQLite file that makes it durable; without it the server forgets when it ends. */
  databaseFile?: string;
  /** Tests only: the server may skip time, workflow by workflow. */
  timeSkipping?: boolean;
}>;

/** Starts `temporal server start-dev`. */
export async function spawnTemporal(engine: Engine): Promise<ChildProcess> {
  const log = await open(engine.logFile, 'a');
  const server = spawn(engine.binary, serverArguments(engine), {
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  await log.close();

  return server;
}

function serverArguments({ port, databaseFile, timeSkipping }: Engine): string[] {
  const durable = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'];

  return [
    ...[
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'warn',
    ],
    ...(databaseFile === undefined ? [] : ['--db-filename', databaseFile, ...durable]),
    ...(timeSkipping === true ? ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'] : []),
  ];
}

/** Resolves when it serves. @throws with the end of its log when it does not within a minute. */
export async function untilTemporalServes(server: ChildProcess, { port, logFile }: Engine): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!hasEnded(server)) {
    if (await serves(`127.0.0.1:${port}`)) return;
    if (Date.now() > giveUpAt) {
      server.kill('SIGKILL');
      break;
    }
    await sleep(100);
  }

  throw new Error(`Temporal did not start on port ${port}:\n${await lastLines(logFile)}`);
}

async function serves(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
    try {
      await connection.workflowService.describeNamespace({ namespace: 'default' });
    } finally {
      await connection.close();
    }

    return true;
  } catch {
    return false;
  }
}
