import type { DRAFT_ACTS, DraftAnswer } from '../../contract/calendar.ts';
import { APPROVERS_NEEDED } from '../../domain/approval.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { diffCalendars } from '../../domain/time/calendar-diff.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';
import { approve, publishYear } from '../../domain/time/calendar-import.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { calendarOfDraft, closedReason } from '../../prisma/calendar-draft-store.ts';
import type { CalendarDraft } from '../../prisma/calendar-draft-store.ts';
import { findPeople } from '../../prisma/name-store.ts';
import { personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { findingSentence } from '../present/calendar-findings.ts';
import { draftRefusalParams } from '../present/calendar-problems.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { fill } from '../present/sentence.ts';

type Act = (typeof DRAFT_ACTS)[number];

/** A draft for whoever asks: what was read, what was found in it, what it changes, what this person may do. */
export async function presentDraft(call: Call, draft: CalendarDraft): Promise<DraftAnswer> {
  const { services, language, at } = call;
  const { proposal, published, draftId, revises, notice } = draft;
  const { before, after } = await calendarOfDraft(services.db, draft, at);
  const people = [proposal.importedBy, ...proposal.approvals.map(({ personId }) => personId)];
  const names = new Map(
    (await findPeople(services.db, people)).map(({ personId, name }) => [personId, name]),
  );
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? personId });
  return {
    draftId,
    revises,
    notice: noticeView(notice),
    findings: proposal.findings.map((finding) => ({
      ...finding,
      sentence: findingSentence(finding, language),
    })),
    days:
      published !== null || proposal.findings.some(({ severity }) => severity === 'unlawful')
        ? []
        : diffCalendars(before, after).map((change) => ({
            day: change.day,
            before: change.before?.reason ?? null,
            after: change.after?.reason ?? null,
          })),
    enteredBy: named(proposal.importedBy),
    enteredAt: formatInstant(proposal.importedAt),
    approvals: proposal.approvals.map((approval) => ({
      ...named(approval.personId),
      at: formatInstant(approval.at),
    })),
    approvalsNeeded: APPROVERS_NEEDED,
    published: published === null ? null : { version: published.version, at: formatInstant(published.at) },
    ...actsOf(call, draft, { before, closed: await closedReason(services.db, draft) }),
  };
}

function noticeView({ year, off, work, source }: CalendarDraft['notice']): DraftAnswer['notice'] {
  const { url, ...rest } = source;
  return {
    year,
    off: off.map(([first, last]) => [first, last]),
    work: [...work],
    source: url === undefined ? rest : { ...rest, url },
  };
}

function actsOf(
  call: Call,
  draft: CalendarDraft,
  { before, closed: all }: { readonly before: Calendar; readonly closed: DraftRefusal | null },
): Pick<DraftAnswer, 'open' | 'closed'> {
  const { at } = call;
  const verdicts = [
    ['approve', approve(draft.proposal, personOf(call).personId, at)],
    ['publish', publishYear(before, draft.proposal, at)],
  ] as const;
  const refused = verdicts.flatMap(([act, verdict]): readonly (readonly [Act, DraftRefusal])[] => {
    if (all !== null) return [[act, all]];
    return verdict.ok ? [] : [[act, verdict.refusal]];
  });
  const closed = refused.map(([act, refusal]) => ({ act, ...closedView(call, refusal) }));
  const acts: readonly Act[] = ['approve', 'publish'];
  return { open: acts.filter((act) => closed.every((each) => each.act !== act)), closed };
}

function closedView({ language }: Call, refusal: DraftRefusal) {
  const { detail } = PROBLEMS[refusal.code];
  return {
    code: refusal.code,
    sentence: fill(detail, language, draftRefusalParams(refusal, language)),
  };
}
