import pg from 'pg';
import { openDatabase } from '../../prisma/database.ts';
import type { Database } from '../../prisma/database.ts';
import { createCity } from '../services/database.ts';

export interface Town {
  /** As the product's role. */
  readonly db: Database;
  readonly url: string;
  /** As the owner, behind the product's back. */
  readonly owner: pg.Pool;
  readonly close: () => Promise<void>;
}

/** A seeded city in a database of its own. */
export async function openTown(): Promise<Town> {
  const database = await createCity();
  const db = openDatabase(database.url, { connections: 5 });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await db.close();
    await owner.end();
    await database.drop();
  };
  return { db, url: database.url, owner, close };
}
