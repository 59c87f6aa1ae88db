import { ServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Task } from 'graphile-worker';
import type { Database } from '../prisma/database.ts';
import { openCases, openMatters, unrecordedCases } from '../prisma/open-work.ts';
import type { OpenPage, OpenWork } from '../prisma/open-work.ts';
import { missingWorkflows, restartLater } from './missing-workflows.ts';
import { resumeMended } from './resume-mended.ts';

/** Once, by whichever worker comes first; a round that failed is not repeated, the next one comes soon. */
export const PATROL_EVERY = '*/3 * * * * patrolWorkflows ?max=1&jobKey=patrolWorkflows';

interface Beat {
  readonly read: (db: Database, page: OpenPage) => Promise<readonly OpenWork[]>;
  /** Where the last round ended. */
  after: string;
}

/** A round looks at a thousand of each kind and the next goes on from there, so that it never holds up the queue. */
const PAGE = 100;
const PAGES_A_ROUND = 10;

/** 巡检: whatever is open and has no workflow gets one that goes on from its log (settled.md 36). */
export function createPatrol(services: { readonly db: Database; readonly client: Client }): Task {
  const beats: readonly Beat[] = [
    { read: openCases, after: '' },
    { read: (db, page) => unrecordedCases(db, { ...page, recent: true }), after: '' },
    { read: openMatters, after: '' },
  ];
  return async (_payload, { logger }) => {
    try {
      const resumed = await resumeMended(services);
      if (resumed.length > 0)
        logger.info(`${resumed.length} recorders go on: a first responsible person was entered`, {
          ids: resumed,
        });
      for (const beat of beats) {
        const missing = await walk(services, beat);
        if (missing.length > 0)
          logger.warn(
            `${missing.length} open cases or matters had no workflow; starting them from their logs`,
            {
              ids: missing.map(({ caseNo, matterId }) => matterId ?? caseNo),
            },
          );
      }
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      logger.warn('Temporal is away; the patrol comes again', { why: error });
    }
  };
}

async function walk(
  services: { readonly db: Database; readonly client: Client },
  beat: Beat,
): Promise<readonly OpenWork[]> {
  const found: OpenWork[] = [];
  for (let page = 0; page < PAGES_A_ROUND; page++) {
    const work = await beat.read(services.db, { after: beat.after, limit: PAGE });
    const missing = (await missingWorkflows(services, work)).filter(({ fate }) => fate !== 'ended');
    for (const one of missing) await restartLater(services.db, one);
    found.push(...missing);
    const last = work.at(-1);
    beat.after = work.length < PAGE || last === undefined ? '' : (last.matterId ?? last.caseNo);
    if (beat.after === '') break;
  }
  return found;
}
