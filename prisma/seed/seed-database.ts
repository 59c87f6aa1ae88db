import type { Database } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { seedCatalogue } from './catalogue-seed.ts';
import { seedDemoAccounts } from './demo-accounts.ts';
import { seedTheOrganisation } from './organisation-seed.ts';

/** Organisation, calendar, rules, items and demonstration accounts, all with this password. Safe to run again. */
export async function seedDatabase(db: Database, { password }: { readonly password: string }): Promise<void> {
  await inTransaction(db, async (tx) => {
    await seedTheOrganisation(tx);
    await seedCatalogue(tx);
    await seedDemoAccounts(tx, password);
  });
}
