import { join } from 'node:path';
import type { Database } from './database.ts';
import { type Home, root } from './home.ts';
import type { Secrets } from './secrets.ts';

type Facts = Readonly<{
  home: Home;
  port: number;
  secrets: Secrets;
  database: Database;
  temporalAddress: string;
}>;

/** What `config.ts` reads in the programs we start. What the caller's own environment says of it is kept. */
export function environmentOf({ home, port, secrets, database, temporalAddress }: Facts) {
  const { PUBLIC_ORIGIN, XIANSHI_FILES, XIANSHI_SECRET, PRACTICE, NODE_ENV } = process.env;

  return {
    NODE_ENV: NODE_ENV ?? 'production',
    TZ: 'UTC',
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    PORT: String(port),
    PUBLIC_ORIGIN: PUBLIC_ORIGIN ?? `http://localhost:${port}`,
    XIANSHI_HOME: home.folder,
    XIANSHI_FILES: XIANSHI_FILES ?? home.files,
    XIANSHI_WEB: join(root, 'dist', 'web'),
    XIANSHI_WORKFLOWS: join(root, 'dist', 'workflow-bundle.js'),
    XIANSHI_SECRET: XIANSHI_SECRET ?? secrets.sessionSecret,
    PRACTICE: PRACTICE ?? 'on',
  };
}
