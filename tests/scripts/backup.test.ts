import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parseInstant } from '../../domain/time/instant.ts';
import { lastBackup } from '../../scripts/backup/backup-state.ts';
import { makeBackup } from '../../scripts/backup/backup.ts';
import { backUpIfDue, dueDay, nightlySettings } from '../../scripts/backup/nightly.ts';
import { restoreBackup } from '../../scripts/backup/restore.ts';
import { endProcess } from '../../scripts/services/end-process.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { clusterUrl, spawnPostgres, untilPostgresAnswers } from '../../scripts/services/postgres.ts';
import type { Home } from '../../scripts/start/home.ts';
import { writeJson } from '../../scripts/start/json-file.ts';
import { forgetPid, notePid } from '../../scripts/start/pid-file.ts';
import { embeddedCluster } from '../../scripts/start/postgres-part.ts';
import { newHome } from './home.ts';

const password = 'of this test only';
const told: string[] = [];
const say = (line: string) => void told.push(line);
const ends: (() => Promise<void>)[] = [];
let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'xianshi-backup-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await rm(place, { recursive: true, force: true });
});

/** A home whose PostgreSQL runs, as `npm start` leaves it. */
async function running(home: Home): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  await chmod(home.folder, 0o755);
  const cluster = await embeddedCluster(home, { port: await freePort(), password, say });
  const server = await spawnPostgres(cluster);
  await untilPostgresAnswers(server, cluster);
  const url = `${clusterUrl(cluster)}/postgres`;
  await notePid(home, 'postgres', server.pid ?? 0);
  await writeJson(join(home.folder, 'address.json'), { ownerUrl: url });
  await writeJson(join(home.folder, 'secrets.json'), { ownerPassword: password });
  const stop = async () => {
    await endProcess(server, 'SIGINT', 10_000);
    await forgetPid(home, 'postgres');
  };
  ends.push(stop);
  return { url, stop };
}

async function newOne(): Promise<Home> {
  const home = await newHome();
  ends.push(() => rm(home.folder, { recursive: true, force: true }));
  return home;
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Writes one row after another until it is told to end; answers how many were acknowledged. */
function writing(url: string): () => Promise<number> {
  const ending = new AbortController();
  const written = (async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    let count = 0;
    for (; !ending.signal.aborted; count++)
      await client.query(`insert into act values ($1, repeat('文', 300))`, [count]);
    await client.end();
    return count;
  })();
  return async () => {
    ending.abort();
    return await written;
  };
}

test('a backup of a busy home, put into an empty one, has every act that was acknowledged before it began, and no gap', async () => {
  const home = await newOne();
  const { url, stop } = await running(home);
  await mkdir(join(home.files, 'ab'), { recursive: true });
  await writeFile(join(home.files, 'ab', 'abc'), '一份材料');
  await query(url, 'create table act (nth int primary key, text text)');
  const end = writing(url);
  await query(url, 'select pg_sleep(0.3)');
  const [before] = await query(url, 'select count(*)::int as n from act');
  const folder = join(place, '2026-11-29');

  const made = await makeBackup(home, folder);
  const written = await end();
  await stop();
  const other = await newOne();
  await restoreBackup(folder, other, say);
  const again = await running(other);
  const [after] = await query(again.url, 'select count(*)::int as n, max(nth) + 1 as next from act');

  expect(made.papers).toEqual({ files: 1, bytes: 12 });
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(Number(after?.['n'])).toBeGreaterThanOrEqual(Number(before?.['n']));
  expect(Number(after?.['n'])).toBeLessThanOrEqual(written);
  expect(after?.['next']).toBe(after?.['n']);
  expect(await readFile(join(other.files, 'ab', 'abc'), 'utf8')).toBe('一份材料');
}, 60_000);

test('nothing is overwritten: neither a folder with something in it nor a home with data', async () => {
  const home = await newOne();
  await running(home);
  const folder = join(place, 'one');
  await makeBackup(home, folder);

  await expect(makeBackup(home, folder)).rejects.toThrow(/不是空的.* is not empty/s);
  await expect(restoreBackup(folder, home, say)).rejects.toThrow(/正在运行.*is running/s);
  await ends.pop()?.();
  await expect(restoreBackup(folder, home, say)).rejects.toThrow(/已经有数据.*mv /s);
}, 60_000);

test('what does not run is not backed up, and what was not finished is not restored', async () => {
  const home = await newOne();
  await expect(makeBackup(home, join(place, 'one'))).rejects.toThrow(/没有在运行.*npm start first/s);

  await mkdir(join(place, 'half'));
  await writeFile(join(place, 'half', 'secrets.json'), '{}');
  await expect(restoreBackup(join(place, 'half'), home, say)).rejects.toThrow(/不是做完的备份/);
  expect(await readdir(home.folder)).not.toContain('postgres');
});

test('every night one is made, once, and the newest stay; one that fails is noted with its reason and tried again', async () => {
  const home = await newOne();
  const night = { home, folder: join(place, 'nightly'), kept: 2, say };
  const at = (text: string) => parseInstant(`${text}:00+08:00`);
  for (const name of ['2026-11-26', '2026-11-27', '2026-11-25.half', 'notes'])
    await mkdir(join(night.folder, name), { recursive: true });

  await backUpIfDue(night, at('2026-11-29T02:00'));
  const failed = await lastBackup(home.folder);
  await running(home);
  await backUpIfDue(night, at('2026-11-29T02:10'));
  const { mtimeMs } = await stat(join(night.folder, '2026-11-29', 'backup.json'));
  await backUpIfDue(night, at('2026-11-29T23:50'));

  expect(failed).toMatchObject({
    at: '2026-11-29T02:00:00+08:00',
    failure: expect.stringMatching(/没有在运行/),
  });
  expect(await lastBackup(home.folder)).toMatchObject({ at: '2026-11-29T02:10:00+08:00', failure: null });
  expect((await readdir(night.folder)).toSorted()).toEqual(['2026-11-27', '2026-11-29', 'notes']);
  expect((await stat(join(night.folder, '2026-11-29', 'backup.json'))).mtimeMs).toBe(mtimeMs);
}, 60_000);

test.each([
  { names: [], time: '00:30', due: '2026-11-29', why: 'the first is made at once' },
  { names: ['2026-11-28'], time: '01:59', due: null, why: 'its hour has not come' },
  { names: ['2026-11-28'], time: '02:00', due: '2026-11-29', why: 'its hour has come' },
  { names: ['2026-11-28', '2026-11-29.half'], time: '09:00', due: '2026-11-29', why: 'it was not finished' },
  { names: ['2026-11-29'], time: '09:00', due: null, why: 'it is there' },
])('of $names at $time: $why', ({ names, time, due }) => {
  expect(dueDay(names, parseInstant(`2026-11-29T${time}:00+08:00`))).toBe(due);
});

test('the settings say which of them is wrong', () => {
  expect(nightlySettings({})).toBeNull();
  expect(nightlySettings({ BACKUP_FOLDER: '/mnt/usb' })).toEqual({ folder: '/mnt/usb', kept: 14 });
  expect(() => nightlySettings({ BACKUP_FOLDER: '/mnt/usb', BACKUP_KEEP: '0' })).toThrow(
    /BACKUP_KEEP is "0"/,
  );
});
