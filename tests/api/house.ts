import type { Services } from '../../api/services.ts';
import { temporalAddress } from '../services/temporal.ts';
import { startEngine } from '../workflows/harness.ts';
import type { Engine } from '../workflows/harness.ts';
import { openDoor } from './door.ts';
import type { Behind, Door } from './door.ts';

/** Engine, worker, database and door, as a city would run them; one a test file. */
export interface House {
  readonly engine: Engine;
  readonly door: Door;
  readonly behind: Behind;
  readonly close: () => Promise<void>;
}

export async function openHouse(overrides: Partial<Services> = {}): Promise<House> {
  const engine = await startEngine();
  const { db, namespace, taskQueue } = engine;
  const behind = { db, temporal: { address: temporalAddress(), namespace, taskQueue } };
  const door = await openDoor(behind, overrides);
  return {
    engine,
    door,
    behind,
    close: async () => {
      await door.close();
      await engine.stop();
    },
  };
}
