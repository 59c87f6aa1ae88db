/**
 * 听证: whoever is affected is told of the right and has five working days to ask (K7); a hearing that was asked for is
 * held within twenty (K8), announced seven clear working days before, by somebody who did not review the case. From the
 * offer to the hearing no limit of the decision counts; an offer that nobody takes up excludes nothing.
 * @source 行政许可法 第45条 (time not counted), 第46–48条; settled.md 15
 */
import type { Day } from '../../time/day.ts';
import type { Plan } from '../../catalogue/plan.ts';
import type { Limit } from '../../time/limit.ts';
import { chosen } from '../../time/policy.ts';
import type { CaseStateName } from '../lifecycle.ts';
import type { WrittenAct } from '../written-act.ts';

export interface HearingActs {
  /** `reasonId`: which major interest it is about. */
  offerHearing: { readonly document: WrittenAct; readonly reasonId?: string };
  requestHearing: {
    readonly contentId?: string;
    /** 利害关系人: recorded by an official for a party that was told; absent: the applicant asks. */
    readonly partyId?: string;
  };
  /** `noticeId`: hour and place. */
  scheduleHearing: { readonly on: Day; readonly document: WrittenAct; readonly noticeId?: string };
  holdHearing: {
    /** Absent: today. */
    readonly on?: Day;
    /** 听证笔录; the decision must follow it. */
    readonly transcript: WrittenAct;
  };
  /** 利害关系人告知: who may be affected is told and may state their case. */
  notifyInterestedParty: {
    readonly document: WrittenAct;
    /** Id of the party, never a name. */
    readonly partyId?: string;
  };
}

export type HearingEvent =
  | { readonly type: 'hearingOffered'; readonly document: WrittenAct; readonly reasonId?: string }
  | {
      readonly type: 'hearingRequested';
      readonly contentId: string | null;
      /** Absent: the applicant asked. */
      readonly partyId?: string;
    }
  | { readonly type: 'hearingOfferExpired'; readonly clockId: string }
  | {
      readonly type: 'hearingScheduled';
      readonly on: Day;
      readonly document: WrittenAct;
      readonly noticeId?: string;
    }
  | {
      readonly type: 'hearingHeld';
      readonly on: Day;
      readonly transcript: WrittenAct;
      /** Person id of the host. */
      readonly hostId: string;
    };

export interface HearingNoticeEvent {
  readonly type: 'interestedPartyNotified';
  readonly document: WrittenAct;
  readonly partyId: string | null;
}

export type HearingRefusal =
  | { readonly code: 'hearing-held-already'; readonly heldOn: Day }
  | { readonly code: 'hearing-offer-first' }
  | { readonly code: 'no-party-told' }
  | { readonly code: 'party-not-told' }
  | { readonly code: 'hearing-day-unreadable' }
  | { readonly code: 'hearing-notice-too-short'; readonly clearDays: number; readonly earliest: Day }
  | { readonly code: 'hearing-not-scheduled' }
  | { readonly code: 'not-the-hearing-day'; readonly scheduledOn: Day }
  | { readonly code: 'host-reviewed'; readonly did: 'accepted' | 'reviewed' };

export interface Hearing {
  /** Where the case was, and goes back to when nobody asks. */
  readonly from: CaseStateName;
  readonly stage: 'offered' | 'expired' | 'called' | 'held';
  /** The day of the offer, or of the notice of a mandatory hearing: the first day that still counts. */
  readonly since: Day;
  readonly documentNo: string;
  /** K8; null while the hearing is only offered. */
  readonly clockId: string | null;
  readonly scheduledOn: Day | null;
  readonly heldOn: Day | null;
  /** Number of the transcript that the decision follows. */
  readonly transcriptNo: string | null;
}

export interface HearingState {
  readonly hearing: Hearing | null;
  /** 利害关系人 that were told of the case, by their ids: each of them may ask for a hearing as the applicant may. */
  readonly partiesTold: readonly string[];
}

export const noHearing: HearingState = { hearing: null, partiesTold: [] };

/** 五日内提出听证申请: working days, unless the city counts calendar days. @source 行政许可法 第47条第1款, 第82条 */
export function hearingRequestLimit({ policy }: Pick<Plan, 'policy'>): Limit {
  return { value: 5, unit: chosen(policy, 'hearingRequestUnit') };
}

/** 二十日内组织听证. @source 行政许可法 第47条第1款, 第82条 */
export const HEARING_LIMIT: Limit = { value: 20, unit: 'workingDay' };

/** 举行听证的七日前. @source 行政许可法 第48条第1款第(一)项, 第82条 */
export const CLEAR_DAYS_BEFORE_HEARING = 7;

/** The day on which a hearing was held; null: none was. */
export function heldOn({ hearing }: HearingState): Day | null {
  return hearing?.heldOn ?? null;
}
