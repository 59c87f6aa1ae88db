import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { repaired } from './repaired-adapter.ts';

declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let panic: string | undefined;
let loaded: Promise<void> | undefined;

/** Gives `use` Prisma's schema engine on this database; it is WebAssembly from npm, so nothing is downloaded. */
export async function withSchemaEngine<T>(
  { databaseUrl, schema }: { databaseUrl: string; schema: string },
  use: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loaded ??= loadWasm());
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const factory = bindMigrationAwareSqlAdapterFactory(repaired(new PrismaPg(pool)));
  try {
    return await use(
      await glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, factory),
    );
  } catch (error) {
    throw panic === undefined ? error : new Error(panic, { cause: error });
  } finally {
    await pool.end();
  }
}

/** Once a process: the glue module keeps one instance, and a second would read the first one's memory. */
async function loadWasm(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => (panic = message) },
  });
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}
