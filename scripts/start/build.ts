import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';
import { root } from './home.ts';
import { readJson, writeJson } from './json-file.ts';

/** A product of the checkout: made again only when what it is made from has changed. */
export type Build = Readonly<{
  name: string;
  from: readonly string[];
  makes: string;
  command: readonly string[];
}>;

const law = ['domain', 'contract'];
const server = [
  ...law,
  'workflows',
  'activities',
  'jobs',
  'prisma',
  'watch',
  'api',
  'config.ts',
  'worker.ts',
];
const bin = (name: string): string => join(root, 'node_modules', name);

export const generateClient: Build = {
  name: 'database client',
  from: ['prisma/schema.prisma', 'prisma.config.ts'],
  makes: 'generated',
  command: [bin('prisma/build/index.js'), 'generate'],
};
export const bundleWorkflows: Build = {
  name: 'workflow bundle',
  from: ['domain', 'workflows', 'activities', 'scripts/bundle-workflows.ts'],
  makes: 'dist/workflow-bundle.js',
  command: ['--import', 'tsx', 'scripts/bundle-workflows.ts', 'dist/workflow-bundle.js'],
};
/** Types are the business of `npm test`; here they are only taken away. */
export const buildServer: Build = {
  name: 'server',
  from: [...server, 'prisma/schema.prisma', 'tsconfig.json', 'tsconfig.build.json'],
  makes: 'dist/server/api/main.js',
  command: [bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck'],
};
export const buildPages: Build = {
  name: 'pages',
  from: [...law, 'web'],
  makes: 'dist/web/index.html',
  command: [bin('vite/bin/vite.js'), 'build', '-c', 'web/vite.config.ts', '--logLevel', 'warn'],
};

const stamps = join(root, 'dist', 'stamps');

/** Builds when needed. Answers whether it had to. @throws with what the tool said when it fails. */
export async function build({ name, from, makes, command }: Build): Promise<boolean> {
  const stamp = join(stamps, `${name.replaceAll(' ', '-')}.json`);
  const hash = await contentHash(root, [...from, 'package-lock.json']);
  if (existsSync(join(root, makes)) && (await readJson(stamp)) === hash) return false;
  const said = await run(command);
  if (said !== undefined) throw new Error(`Building the ${name} failed:\n${said}`);
  await mkdir(stamps, { recursive: true });
  await writeJson(stamp, hash);

  return true;
}

/** Runs a Node program of ours; what it said when it failed, `undefined` when it did not. */
export async function run(
  command: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<string | undefined> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];

  return code === 0 ? undefined : said.join('').trim();
}
