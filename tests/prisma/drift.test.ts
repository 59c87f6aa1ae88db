import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withSchemaEngine } from '../../scripts/database/schema-engine.ts';
import { createDatabase } from '../services/database.ts';
import type { TestDatabase } from '../services/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await database.drop();
});

test('the migrations make exactly what schema.prisma draws', async () => {
  const content = await readFile('prisma/schema.prisma', 'utf8');
  const files = [{ path: 'schema.prisma', content }];

  const missing = await withSchemaEngine(
    { databaseUrl: database.ownerUrl, schema: content },
    async (engine) =>
      await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
  );

  expect(missing.stdout?.trim()).toBe('-- This is an empty migration.');
});
