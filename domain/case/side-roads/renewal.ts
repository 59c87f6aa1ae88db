/**
 * 延续: the holder of a permit asks for its renewal. Who asks in time is answered before the permit expires; if nobody
 * answers, the permit counts as renewed (视为准予延续). The day of expiry (许可到期, K12) is the permit's own: no
 * procedure pauses it, no holiday moves it, and it ends at 24:00.
 * @source 行政许可法 第50条; settled.md 3, 4, 18
 */
import type { Form } from '../../catalogue/form-rules.ts';
import type { Plan } from '../../catalogue/plan.ts';
import { lastDayBefore } from '../../time/before.ts';
import type { Calendar } from '../../time/calendar.ts';
import { daysBetween, isDay } from '../../time/day.ts';
import type { Day } from '../../time/day.ts';
import { dayOf } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Limit } from '../../time/limit.ts';
import type { CaseStateName } from '../lifecycle.ts';

export interface RenewalEvent {
  readonly type: 'renewalDeemed';
  readonly permitExpiresOn: Day;
}

export interface RenewalState {
  /** When the permit counted as renewed, and out of which state; null: it did not. */
  readonly deemedRenewal: { readonly at: Instant; readonly from: CaseStateName } | null;
}

export const noRenewal: RenewalState = { deemedRenewal: null };

/** What a renewal is judged by at receipt. */
interface RenewalApplication {
  readonly plan: Pick<Plan, 'renewal'>;
  readonly receivedAt: Instant;
  readonly permitExpiresOn?: Day | null;
}

/**
 * Did the application come in time (届满三十日前, or as the item says)? Null: it is no renewal. Without a window it must
 * only come while the permit still holds. Who asks too early has asked in time.
 */
export function cameInTime(application: RenewalApplication, calendar: Calendar): boolean | null {
  const permitExpiresOn = application.permitExpiresOn ?? null;
  if (permitExpiresOn === null) return null;
  const window = application.plan.renewal?.window ?? null;
  const lastDayOn =
    window === null ? permitExpiresOn : lastDayBefore(calendar, permitExpiresOn, window.closesBefore);
  return dayOf(application.receivedAt) <= lastDayOn;
}

/** The last day of the permit, as the form of a renewal says it; null: the item renews nothing, or nobody said. */
export function expiryInForm({ renewal = null }: Pick<Plan, 'renewal'>, form: Form): Day | null {
  const answer = form[EXPIRY_FIELD];
  return renewal !== null && typeof answer === 'string' && isDay(answer) ? answer : null;
}

/** 有效期届满日, the same key in every item that renews. */
export const EXPIRY_FIELD = 'permitExpiry';

/** K12 from receipt through the day of expiry, in calendar days. */
export function expiryLimit(receivedOn: Day, permitExpiresOn: Day): Limit {
  return { value: daysBetween({ from: receivedOn, to: permitExpiresOn }), unit: 'calendarDay' };
}
