import type { Database } from '../../../prisma/database.ts';
import { openCases, openMatters, unrecordedCases } from '../../../prisma/open-work.ts';
import type { OpenPage, OpenWork } from '../../../prisma/open-work.ts';

const WORK_A_PAGE = 500;

/** All that must have a workflow, in pages by key. */
export async function* openWork(db: Database): AsyncGenerator<readonly OpenWork[]> {
  yield* pages((page) => openCases(db, page));
  yield* pages((page) => unrecordedCases(db, { ...page, recent: false }));
  yield* pages((page) => openMatters(db, page));
}

async function* pages(
  read: (page: OpenPage) => Promise<readonly OpenWork[]>,
): AsyncGenerator<readonly OpenWork[]> {
  for (let after = ''; ;) {
    const work = await read({ after, limit: WORK_A_PAGE });
    const last = work.at(-1);
    if (last === undefined) return;
    yield work;
    after = last.matterId ?? last.caseNo;
  }
}
