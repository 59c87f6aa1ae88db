/** Constructs the door: reads what it is told, opens what it stands on, listens, and stops in order when told to. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import { toInstant } from '../domain/time/instant.ts';
import { openDatabase } from '../prisma/database.ts';
import { createLog } from '../watch/create-log.ts';
import { startTracing } from '../watch/start-tracing.ts';
import { watchApi } from '../watch/watch-api.ts';
import { createApp } from './app.ts';
import { createThrottles } from './door/throttles.ts';
import { openFileFolder } from './files/file-folder.ts';
import { connectEngine } from './gateway/engine.ts';
import { watchedEngine } from './gateway/watched-engine.ts';
import { createHints } from './live/hints.ts';
import type { Services } from './services.ts';
import { createAccounts } from './session/accounts.ts';

const CONNECTIONS = 20;
/** An act waits 8 s for the engine; whoever is inside when the door closes still gets an answer. */
const FINISH_WITHIN_MS = 10_000;

const log = createLog('api', { level: process.env['LOG_LEVEL'] ?? 'info' });
const config = readConfig();
const tracing = await startTracing(config.tracesTo, 'api');
const services = await openServices();
const server = createServer(createApp(services));
server.listen(config.port, config.host, () => {
  log.info({ host: config.host, port: config.port, origin: config.publicOrigin }, 'listening');
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void stop(server);
  });

async function openServices() {
  const db = openDatabase(config.databaseUrl, {
    connections: CONNECTIONS,
    onLost: ({ message }) => {
      log.warn({ message }, 'lost an idle connection to PostgreSQL');
    },
  });
  const now = () => toInstant(Date.now());
  const onTrouble = (error: unknown): void => {
    log.warn({ message: (error as Error).message }, 'no look for live hints');
  };
  const { metrics, clocks, sent } = watchApi({ db, log, now });
  const engine = connectEngine({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
  });
  return {
    db,
    engine: watchedEngine(engine, sent),
    ...{ metrics, metricsToken: config.metricsToken, clocks },
    files: await openFileFolder(config.filesFolder),
    accounts: createAccounts(db, config),
    throttles: createThrottles(),
    hints: createHints(db, { now, onTrouble }),
    log,
    now,
    practice: config.practice,
    publicOrigin: config.publicOrigin,
    webFolder: resolve(config.webFolder),
    secret: config.secret,
  } satisfies Services;
}

/** No new caller; those inside are answered; then what the door stands on is closed. */
async function stop(listening: Server): Promise<void> {
  log.info('stopping');
  services.hints.close();
  const closed = new Promise<void>((done) => {
    listening.close(() => {
      done();
    });
  });
  listening.closeIdleConnections();
  await Promise.race([closed, sleep(FINISH_WITHIN_MS, undefined, { ref: false })]);
  listening.closeAllConnections();
  await services.clocks.close();
  await services.engine.close();
  await services.db.close();
  await tracing.close();
  log.info('ended');
}
