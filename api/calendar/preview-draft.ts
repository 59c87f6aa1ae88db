import type { PreviewAnswer } from '../../contract/calendar.ts';
import { calendarOfDraft } from '../../prisma/calendar-draft.ts';
import type { CalendarDraft } from '../../prisma/calendar-draft.ts';
import type { PreviewPlace } from '../../prisma/calendar-preview.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { effectOf } from './preview-effect.ts';

/** What would move if the draft were published now. Read only. */
export async function previewDraft(
  call: Call,
  draft: CalendarDraft,
  after: PreviewPlace | null,
): Promise<PreviewAnswer> {
  const { services, at } = call;
  const unlawful = draft.findings.find(({ severity }) => severity === 'unlawful');
  if (unlawful !== undefined) {
    const where = `${unlawful.code} ${unlawful.where}`;
    const params = draftRefusalParams({ code: 'notice-unlawful', field: 'findings', where }, call.language);
    throw new ProblemError('notice-unlawful', { params });
  }
  const { before, after: to } = await calendarOfDraft(services.db, draft, at);
  return await effectOf(services.db, { before, to, at, after });
}
