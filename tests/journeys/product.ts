import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/services/free-port.ts';

/** The whole product as `npm start` runs it, in a home of its own, on ports of its own. */
export interface Product {
  readonly origin: string;
  /** Password of a demo account, by its sign-in name. */
  readonly passwordOf: (login: string) => string;
  /** What has no page yet, like the organisation, is entered here. */
  readonly databaseUrl: string;
  readonly stop: () => Promise<void>;
}

interface Account {
  readonly login: string;
  readonly password: string;
}

interface Address {
  readonly origin: string;
  readonly appUrl: string;
}

/** A first start builds everything; a whole journey is shorter than that. */
export const PATIENCE_MS = 240_000;

export async function startProduct(): Promise<Product> {
  const turn = await ownTurn();
  try {
    return await start();
  } finally {
    await rm(turn);
  }
}

/** Two products that start at once would choose the same free ports: one after another, among the files of this run. */
async function ownTurn(): Promise<string> {
  const file = join(tmpdir(), `xianshi-journeys-${process.ppid}.turn`);
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await (await open(file, 'wx')).close();
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > giveUpAt) throw error;
      await sleep(200);
    }
  }
}

async function start(): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'xianshi-journey-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, XIANSHI_HOME: home, PORT: String(await freePort()), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  await untilReady(child, said);
  const { origin, appUrl } = JSON.parse(await readFile(join(home, 'address.json'), 'utf8')) as Address;
  const accounts = JSON.parse(await readFile(join(home, 'demo-accounts.json'), 'utf8')) as readonly Account[];

  return {
    origin,
    databaseUrl: appUrl,
    passwordOf: (login) => {
      const account = accounts.find((candidate) => candidate.login === login);
      if (account === undefined) throw new Error(`there is no demo account "${login}"`);
      return account.password;
    },
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, said: readonly string[]): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!said.join('').includes('is ready:')) {
    if (child.exitCode !== null || Date.now() > giveUpAt)
      throw new Error(`npm start failed:\n${said.join('')}`);
    await sleep(100);
  }
}
