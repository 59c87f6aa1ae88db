import { setTimeout as sleep } from 'node:timers/promises';
import type { City } from './city.ts';
import type { Dice } from './dice.ts';

export const VICTIMS = ['worker', 'api', 'temporal', 'postgres'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Storm {
  readonly over: () => boolean;
  /** Between two blows, at least and at most. */
  readonly pauseMs: readonly [number, number];
}

/** Kills one of the four at random, again and again, each restarted at once; answers what was killed in which order. */
export async function strike(
  city: City,
  { over, pauseMs: [least, most] }: Storm,
  dice: Dice,
): Promise<Victim[]> {
  const { worker, api, services } = city;
  const mortals = { worker, api, temporal: services.temporal, postgres: services.postgres };
  const struck: Victim[] = [];
  for (;;) {
    await sleep(least + dice.roll() * (most - least));
    if (over()) return struck;
    const victim = dice.pick(VICTIMS) ?? 'worker';
    await mortals[victim].killAndRestart();
    struck.push(victim);
  }
}
