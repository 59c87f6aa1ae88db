import { join } from 'node:path';
import pg from 'pg';
import { copyTree, writeDurably } from './copy-durably.ts';
import type { Copied } from './copy-durably.ts';

/** Of the server's present life only, or rebuilt by it. @source PostgreSQL manual, 25.3.4 (what a base backup leaves out) */
const OF_THE_MOMENT = [
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  ...['pg_subtrans', 'postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map'],
];
const REBUILT = /(^|\/)(pg_internal\.init[^/]*|pgsql_tmp[^/]*)$/;
const isWanted = (path: string): boolean => !OF_THE_MOMENT.includes(path) && !REBUILT.test(path);
const isWal = (path: string): boolean => /^[0-9A-F]{24}$/.test(path);

/**
 * A copy of a running cluster, by PostgreSQL's own online backup: whatever was committed before this began is in it, and
 * whatever was committed before it ended may be. Nobody waits meanwhile. A server started on the copy recovers to the end.
 * @param ownerUrl of a superuser
 * @param data folder of that server
 * @param to must not exist
 */
export async function copyCluster(ownerUrl: string, data: string, to: string): Promise<Copied> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Keeps the log from here on from being recycled; goes with this connection.
    await client.query(
      `select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
    );
    await client.query(`select pg_backup_start('xianshi', true)`);
    const copied = await copyTree(data, to, isWanted);
    const { rows } = await client.query<{ label: string; spaces: string }>(
      'select labelfile as label, spcmapfile as spaces from pg_backup_stop(false)',
    );
    const [end] = rows;
    if (end?.spaces !== '')
      throw new Error(`${data} has tablespaces of its own, which are not copied. Way out: pg_basebackup`);
    const log = await copyTree(join(data, 'pg_wal'), join(to, 'pg_wal'), isWal);
    await writeDurably(join(to, 'backup_label'), end.label);
    return { files: copied.files + log.files, bytes: copied.bytes + log.bytes };
  } finally {
    await client.end();
  }
}
