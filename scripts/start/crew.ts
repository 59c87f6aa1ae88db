import type { Home } from './home.ts';
import type { Part } from './part.ts';
import { partNames, type PartName } from './pid-file.ts';
import { supervise, type Supervised } from './supervise.ts';

/** The parts that run now, and the one way to stop them: API, worker, Temporal, PostgreSQL. */
export type Crew = Readonly<{
  /** Resolves when the part serves. */
  add: (part: Part) => Promise<void>;
  stop: () => Promise<void>;
  isStopping: () => boolean;
}>;

export function createCrew(home: Home, say: (line: string) => void): Crew {
  const running = new Map<PartName, Supervised>();
  let calls = 0;

  return {
    add: async (part) => {
      if (calls > 0) throw new Error('Stopped while starting.');
      const supervised = supervise(home, part, say);
      running.set(part.name, supervised);
      await supervised.ready;
    },
    isStopping: () => calls > 0,
    stop: async () => {
      const hurry = ++calls > 1;
      say(hurry ? 'stopping at once' : 'stopping: API, worker, Temporal, PostgreSQL (Ctrl-C again: at once)');
      for (const name of partNames) await running.get(name)?.stop(hurry);
    },
  };
}
