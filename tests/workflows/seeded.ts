import { openDatabase } from '../../prisma/database.ts';
import { seedDatabase } from '../../prisma/seed/seed-database.ts';

/** Organisation, calendar and items of the demonstration city, as `npm start` seeds them. */
export async function seeded(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, { connections: 1 });
  try {
    await seedDatabase(owner, { password: 'tests-only-password' });
  } finally {
    await owner.close();
  }
}
