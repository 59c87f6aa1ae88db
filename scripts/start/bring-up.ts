import { join } from 'node:path';
import { choosePort } from '../services/free-port.ts';
import { build, buildPages, buildServer, bundleWorkflows, generateClient } from './build.ts';
import type { Crew } from './crew.ts';
import { type Database, givenDatabase, migrateDatabase, ownDatabase } from './database.ts';
import { environmentOf } from './environment.ts';
import type { Home } from './home.ts';
import { writeJson } from './json-file.ts';
import { embeddedCluster, postgresPart } from './postgres-part.ts';
import { apiPart, workerPart } from './program-part.ts';
import { untilAllReady } from './ready.ts';
import { keepHistory } from './retention.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { seed } from './seed.ts';
import type { Stopwatch } from './stopwatch.ts';
import { embeddedEngine, temporalPart } from './temporal-part.ts';

export type Scene = Readonly<{ home: Home; crew: Crew; stopwatch: Stopwatch; say: (line: string) => void }>;

/** Starts and builds what is needed, side by side where nothing waits for anything; answers where it is reached. */
export async function bringUp(scene: Scene): Promise<{ origin: string }> {
  const { home, crew, stopwatch } = scene;
  const secrets = await readSecrets(home);
  const port = await sayingPort(scene, 'PORT', Number(process.env['PORT'] ?? 8080));
  const client = stopwatch.measure('database client', () => build(generateClient));
  const [database, temporalAddress] = await Promise.all([
    stopwatch.measure('database', () => bringUpDatabase(scene, secrets)),
    stopwatch.measure('Temporal', () => bringUpTemporal(scene)),
    client,
    client.then(() => stopwatch.measure('server', () => build(buildServer))),
    stopwatch.measure('workflow bundle', () => build(bundleWorkflows)),
    stopwatch.measure('pages', () => build(buildPages)),
  ]);
  const environment = environmentOf({ home, port, secrets, database, temporalAddress });
  await stopwatch.measure('seed', () => seed(home, database.ownerUrl, environment));
  const origin = environment.PUBLIC_ORIGIN;
  await writeJson(join(home.folder, 'address.json'), { origin, port, temporalAddress, ...database });
  await stopwatch.measure('API and worker', async () => {
    await Promise.all([crew.add(workerPart(home, environment)), crew.add(apiPart(home, environment, port))]);
    await untilAllReady(`http://127.0.0.1:${port}/api/ready`);
  });

  return { origin };
}

async function bringUpDatabase(scene: Scene, secrets: Secrets): Promise<Database> {
  const { home, crew, say } = scene;
  const given = process.env['DATABASE_URL'];
  let database: Database;
  if (given === undefined) {
    const port = await sayingPort(scene, 'PostgreSQL', 15432);
    const cluster = await embeddedCluster(home, { port, password: secrets.ownerPassword, say });
    await crew.add(postgresPart(cluster));
    database = await ownDatabase(cluster, secrets);
  } else {
    database = givenDatabase(given, say);
  }
  await migrateDatabase(database, say);

  return database;
}

async function bringUpTemporal(scene: Scene): Promise<string> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined) return given;
  const port = await sayingPort(scene, 'Temporal', 17233);
  const engine = await embeddedEngine(scene.home, { port, say: scene.say });
  await scene.crew.add(temporalPart(engine));
  const address = `127.0.0.1:${port}`;
  await keepHistory(address, process.env['TEMPORAL_NAMESPACE'] ?? 'default');

  return address;
}

async function sayingPort({ say }: Scene, whose: string, wished: number): Promise<number> {
  const port = await choosePort(wished);
  if (port !== wished) say(`port ${wished} (${whose}) is taken: using ${port}`);

  return port;
}
