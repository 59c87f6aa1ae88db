/**
 * 听证 告知, 申请, 通知, 举行.
 * @source 行政许可法 第46, 47, 48条; settled.md 15; rule P08
 */
import { firstDayAfterNotice, lastNoticeDay } from '../../time/before.ts';
import type { Calendar } from '../../time/calendar.ts';
import { isDay } from '../../time/day.ts';
import type { Day } from '../../time/day.ts';
import { dayOf } from '../../time/instant.ts';
import { allow, refuse } from '../../verdict.ts';
import type { CaseRefusal } from '../refusal.ts';
import { CLEAR_DAYS_BEFORE_HEARING } from '../side-roads/hearing.ts';
import type { CaseState } from '../state.ts';
import type { ActRule, Judging } from './act-rule.ts';

export const offerHearing: ActRule<'offerHearing'> = {
  actor: 'staff',
  article: '行政许可法 第47条第1款',
  guard: heldAlready,
  decide: (_state, { at, with: { document, reasonId } }) =>
    allow({ type: 'hearingOffered', at, document, ...(reasonId === undefined ? {} : { reasonId }) }),
};

/** 申请人、利害关系人 ask within the same days; the applicant alone, a party at the window, where an official records it. */
export const requestHearing: ActRule<'requestHearing'> = {
  actor: 'either',
  article: '行政许可法 第47条第1款',
  guard: ({ partiesTold }, { by }) =>
    by.kind === 'staff' && partiesTold.length === 0 ? { code: 'no-party-told' } : null,
  decide({ partiesTold }, { act, at, by, with: { contentId = null, partyId } }) {
    if (by.kind === 'applicant' && partyId !== undefined) return refuse({ code: 'only-staff', act });
    if (by.kind === 'staff' && !partiesTold.includes(partyId ?? ''))
      return refuse({ code: 'party-not-told' });
    const party = partyId === undefined ? {} : { partyId };
    return allow({ type: 'hearingRequested', at, contentId, ...party });
  },
};

/** 听证通知: time and place, seven clear working days before; again to move the day. */
export const scheduleHearing: ActRule<'scheduleHearing'> = {
  actor: 'staff',
  article: '行政许可法 第48条第1款第(一)项',
  guard(state) {
    if (state.state === 'in-hearing') return null;
    return (
      heldAlready(state) ?? (state.plan.hearing === 'mandatory' ? null : { code: 'hearing-offer-first' })
    );
  },
  decide(_state, { at, with: { on, document, noticeId } }, calendar) {
    const refusal = tooShort(dayOf(at), on, calendar);
    if (refusal !== null) return refuse(refusal);
    const notice = noticeId === undefined ? {} : { noticeId };
    return allow({ type: 'hearingScheduled', at, on, document, ...notice });
  },
};

export const holdHearing: ActRule<'holdHearing'> = {
  actor: 'staff',
  article: '行政许可法 第48条第1款',
  guard: (state, judging) => hostReviewed(state, judging) ?? notToday(state, dayOf(judging.at)),
  decide(state, { at, by, with: { on, transcript } }) {
    const day = dayOf(at);
    const refusal = notToday(state, on ?? day);
    if (refusal !== null) return refuse(refusal);
    return allow({ type: 'hearingHeld', at, on: day, transcript, hostId: by.personId });
  },
};

/** The transcript of the first hearing binds the decision; a second one would only take time. */
function heldAlready({ hearing }: CaseState): CaseRefusal | null {
  const held = hearing?.heldOn ?? null;
  return held === null ? null : { code: 'hearing-held-already', heldOn: held };
}

function tooShort(today: Day, on: unknown, calendar: Calendar): CaseRefusal | null {
  if (!isDay(on)) return { code: 'hearing-day-unreadable' };
  if (on > today && today <= lastNoticeDay(calendar, on, CLEAR_DAYS_BEFORE_HEARING)) return null;
  const earliest = firstDayAfterNotice(calendar, today, CLEAR_DAYS_BEFORE_HEARING);
  return { code: 'hearing-notice-too-short', clearDays: CLEAR_DAYS_BEFORE_HEARING, earliest };
}

/** 审查该申请的工作人员以外的人员为主持人. @source 行政许可法 第48条第1款第(三)项 */
function hostReviewed(state: CaseState, { by }: Judging): CaseRefusal | null {
  if (state.reviewers.includes(by.personId)) return { code: 'host-reviewed', did: 'reviewed' };
  if (state.acceptedBy === by.personId) return { code: 'host-reviewed', did: 'accepted' };
  return null;
}

function notToday({ hearing }: CaseState, day: Day): CaseRefusal | null {
  const scheduledOn = hearing?.scheduledOn ?? null;
  if (scheduledOn === null) return { code: 'hearing-not-scheduled' };
  return scheduledOn === day ? null : { code: 'not-the-hearing-day', scheduledOn };
}
