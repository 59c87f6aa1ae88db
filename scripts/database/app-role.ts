import pg from 'pg';

/** The role the API and the worker connect as: it owns nothing and cannot change the log (settled.md, show 7). */
const appRole = 'xianshi_app';

/** Makes the role when it is missing, and sets its password. Run before migrations, which grant to it. */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${appRole} login password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

/** The same database as seen by the application's role. */
export function asAppRole(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = password;

  return url.href;
}
