import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { DEMO_ACCOUNTS, nameOfDemo } from './demo-accounts.ts';
import { seedDatabase } from './seed-database.ts';

/** One line of `.xianshi/demo-accounts.json`: whom one may sign in as. */
interface DemoLine {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly what: string;
}

const url = process.env['MIGRATE_DATABASE_URL'] ?? process.env['DATABASE_URL'];
if (url === undefined) throw new Error('Set MIGRATE_DATABASE_URL (the owner) or DATABASE_URL.');
const folder = process.env['XIANSHI_HOME'] ?? '.xianshi';
const file = join(folder, 'demo-accounts.json');

const password = (await passwordOfBefore()) ?? randomBytes(12).toString('base64url');
const db = openDatabase(url, { connections: 1 });
try {
  await seedDatabase(db, { password });
} finally {
  await db.close();
}
await writeAccounts();
console.log(`Seeded. Demonstration accounts: ${file}`);

/** The password of this installation stays what it was when the seed runs again. */
async function passwordOfBefore(): Promise<string | undefined> {
  try {
    const lines = JSON.parse(await readFile(file, 'utf8')) as DemoLine[];
    return lines[0]?.password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** For the eyes of whoever runs the installation only. */
async function writeAccounts(): Promise<void> {
  const lines = DEMO_ACCOUNTS.map(({ login, personId, what }): DemoLine => {
    return { name: nameOfDemo(personId), login, password, what };
  });
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}
