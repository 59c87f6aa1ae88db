import { readFile } from 'node:fs/promises';
import { startTestPostgres } from '../tests/services/start-postgres.ts';
import { withSchemaEngine } from './database/schema-engine.ts';

const content = await readFile('prisma/schema.prisma', 'utf8');
const postgres = await startTestPostgres();
try {
  const sql = await missingSql(`${postgres.url}/template1`);
  if (sql !== '') {
    console.error(`The migrations do not make what prisma/schema.prisma says. Missing:\n${sql}`);
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
}

/** The SQL from the migrated database to the schema file: empty when both agree, else the next migration's draft. */
async function missingSql(databaseUrl: string): Promise<string> {
  return await withSchemaEngine({ databaseUrl, schema: content }, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [{ path: 'schema.prisma', content }], configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });

    return (stdout ?? '').replace('-- This is an empty migration.', '').trim();
  });
}
