import type { NoticePreview } from '../../contract/calendar.ts';
import { mayEnter } from '../../domain/time/calendar-draft.ts';
import { nextVersion, proposeYear } from '../../domain/time/calendar-import.ts';
import type { EnteredNotice } from '../../prisma/calendar-draft.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { daysView, findingsView } from './calendar-views.ts';
import { effectOf } from './preview-effect.ts';

/** What is wrong in a notice and what it would move, before anybody enters it. Read only. */
export async function previewNotice(call: Call, { notice, revises }: EnteredNotice): Promise<NoticePreview> {
  const { at, language } = call;
  const { db } = call.services;
  const before = await newestCalendar(db);
  const allowed = mayEnter(before, { year: notice.year, revises });
  if (!allowed.ok) {
    const { refusal } = allowed;
    throw new ProblemError(refusal.code, { params: draftRefusalParams(refusal, language) });
  }
  const proposal = proposeYear(notice, { importedBy: personOf(call).personId, at });
  const findings = findingsView(proposal.findings, language);
  if (findings.some(({ severity }) => severity === 'unlawful')) return { findings, days: [], effect: null };
  const to = nextVersion(before, proposal, at);
  const effect = await effectOf(db, { before, to, at, after: null });
  return { findings, days: daysView(before, to), effect };
}
