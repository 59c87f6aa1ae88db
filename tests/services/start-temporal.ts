import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../../scripts/services/end-process.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { findTemporal } from '../../scripts/services/temporal-binary.ts';
import { spawnTemporal, untilTemporalServes } from '../../scripts/services/temporal.ts';

/** A throw-away Temporal server that may skip time. */
export async function startTestTemporal(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'xianshi-temporal-'));
  const port = await freePort();
  const engine = {
    binary: (await findTemporal('.xianshi/bin', console.log)).path,
    port,
    logFile: join(folder, 'temporal.log'),
    timeSkipping: true,
  };
  const server = await spawnTemporal(engine);
  await untilTemporalServes(server, engine);

  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      await endProcess(server, 'SIGTERM', 5_000);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
