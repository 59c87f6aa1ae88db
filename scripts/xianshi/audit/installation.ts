import { join } from 'node:path';
import { homeFolder } from '../../start/home.ts';
import { readJson } from '../../start/json-file.ts';
import { BadInput } from '../bad-input.ts';
import type { Options } from '../options.ts';

/** Where a product lies: its database and, where that is known, its Temporal. */
export interface Installation {
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string } | null;
}

/**
 * What the person names, else the environment, else the run that `npm start` wrote down. The Temporal of that run is
 * never asked about another database. @throws BadInput when nobody names a database
 */
export async function findInstallation(
  options: Options,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Installation> {
  const named = options.value('database') ?? environment['DATABASE_URL'];
  const written = named === undefined ? await readAddress() : undefined;
  const databaseUrl = named ?? written?.appUrl;
  if (databaseUrl === undefined)
    throw new BadInput({
      zh: '没有数据库：先运行 npm start，或用 --database 指明',
      en: 'no database: run npm start first, or name one with --database',
    });
  const address =
    options.value('temporal') ?? environment['TEMPORAL_ADDRESS'] ?? written?.temporalAddress ?? null;
  const namespace = environment['TEMPORAL_NAMESPACE'] ?? 'default';
  return { databaseUrl, temporal: address === null ? null : { address, namespace } };
}

interface Address {
  readonly appUrl?: string;
  readonly temporalAddress?: string;
}

async function readAddress(): Promise<Address | undefined> {
  return (await readJson(join(homeFolder(), 'address.json'))) as Address | undefined;
}
