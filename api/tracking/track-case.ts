import type { z } from 'zod';
import type { TrackBody } from '../../contract/case.ts';
import { readCase } from '../../prisma/case-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { findTracked } from '../../prisma/track-view.ts';
import { ProblemError } from '../door/problem-error.ts';
import { mayReadCard } from '../door/readers.ts';
import { ok } from '../door/route.ts';
import type { Call, Reply } from '../door/route.ts';
import { legalNow, shownCase } from '../present/case-answer.ts';
import { caseHref } from '../present/document-view.ts';
import { isQueryPassword } from '../submission/query-password.ts';

/** Number and query password: read only, nothing personal, alike for numbers that do not exist (settled.md 41). */
export async function trackCase(call: Call<z.infer<typeof TrackBody>>): Promise<Reply> {
  const { services, req, body } = call;
  const who = { name: body.serialNo, address: req.ip ?? '' };
  const read = await services.throttles.track.attempt(who, () => find(call));
  if (read === null) throw new ProblemError('track-not-found');
  const now = legalNow(read, services.now());
  const presenting = { now, audience: 'public', href: caseHref(read.submission.caseNo) } as const;
  return ok(shownCase(read, { ...presenting, reads: (card) => mayReadCard(null, card) }));
}

async function find({ services, body }: Call<z.infer<typeof TrackBody>>): Promise<CaseRead | null> {
  const tracked = await findTracked(services.db, body.serialNo);
  if (tracked.length === 0) await isQueryPassword(body.password, undefined);
  for (const { caseNo, queryPasswordHash } of tracked)
    if (await isQueryPassword(body.password, queryPasswordHash))
      return (await readCase(services.db, caseNo)) ?? null;
  return null;
}
