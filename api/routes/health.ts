import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { HealthAnswer, PARTS, ReadyAnswer } from '../../contract/health.ts';
import { ok } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import type { Services } from '../services.ts';

type Part = (typeof PARTS)[number];

export const healthRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'The process answers',
    answer: HealthAnswer,
    handle: () => Promise.resolve(ok({ ok: true })),
  },
  {
    method: 'get',
    path: '/api/ready',
    summary: 'Is every part there? Each by name; 503 while one is not',
    answer: ReadyAnswer,
    handle: async ({ services }) => {
      const looks = await Promise.all(PARTS.map(async (part) => [part, await look(services, part)] as const));
      const ready = looks.every(([, there]) => there);
      const parts = Object.fromEntries(
        looks.map(([part, there]) => [part, { ready: there, says: there ? 'ready' : ABSENT[part] }]),
      );
      return { status: ready ? 200 : 503, body: { ready, parts, clocks: clocksOf(services) } };
    },
  },
];

const ABSENT: Readonly<Record<Part, string>> = {
  postgresql: 'PostgreSQL does not answer: nothing can be read or stored',
  temporal: 'Temporal does not answer: receipts are valid, acts wait',
  worker: 'No worker asks for tasks: acts and clocks wait',
  files: 'The folder of the files cannot be written',
  web: 'The pages are not built',
};

function clocksOf({ clocks }: Services): ReadyAnswer['clocks'] {
  const { agreement, apartMs, fastest, slowest } = clocks.now().judgement;
  const seconds = (apartMs / 1000).toFixed(1);
  const says = {
    agreed: 'The clocks agree',
    apart: `The clock of ${String(fastest)} is ${seconds} s before that of ${String(slowest)}: set them right`,
    'far-apart': `The clock of ${String(fastest)} is ${seconds} s before that of ${String(slowest)}: acts near a limit are marked`,
    unknown: 'The clocks have not been compared',
  };
  return { agreement, apartMs, says: says[agreement] };
}

async function look({ db, engine, files, webFolder }: Services, part: Part): Promise<boolean> {
  switch (part) {
    case 'postgresql':
      return await succeeds(db.pool.query('select 1'));
    case 'temporal':
      return await engine.isReachable();
    case 'worker':
      return await engine.hasWorker();
    case 'files':
      return await files.isReady();
    case 'web':
      return await succeeds(access(join(webFolder, 'index.html')));
  }
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
