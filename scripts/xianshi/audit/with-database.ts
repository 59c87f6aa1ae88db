import { openDatabase } from '../../../prisma/database.ts';
import type { Database } from '../../../prisma/database.ts';
import { selectOne } from '../../../prisma/sql.ts';
import { BadInput } from '../bad-input.ts';

/** @throws BadInput when nothing answers there, or it is no database of ours */
export async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url, { connections: 2 });
  try {
    await checkOurs(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

async function checkOurs(db: Database): Promise<void> {
  const found = await selectOne<{ log: string | null }>(
    db,
    `select to_regclass('case_event')::text as log`,
  ).catch((error: unknown) => {
    const why = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    throw new BadInput({ zh: `数据库没有应答（${why}）`, en: `the database does not answer: ${why}` });
  });
  if (found?.log === null)
    throw new BadInput({ zh: '这不是本系统的数据库', en: 'this is no database of xianshi' });
}
