/**
 * 预警方案 as data: what each profile makes of a limit that comes near or passes. What the law itself turns red is the
 * same in all of them and stands in `profile.ts`.
 * @source domain/4-supervision §4.2 (practice of four cities and a province; STD is a design)
 */
import type { ProfileName } from '../catalogue/profile-name.ts';

/** When an early threshold fires, in what is left of the limit in its own unit. */
export type Left =
  | { readonly days: number }
  /** At most this share of the limit is left, rounded down: 10 % of 20 days is 2, of 8 days is 0, the last day. */
  | { readonly percent: number }
  /** At most this share of the limit is left, rounded up, and at least one day. */
  | { readonly percentOrOne: number };

export interface Early {
  readonly level: 'notice' | 'warning' | 'yellow';
  readonly left: Left;
}

/** The clocks a profile decides on. */
export interface Profile {
  /** 承诺时限, where the item promises less than the statute allows. */
  readonly promised: { readonly passed: 'yellow' | 'red'; readonly early: readonly Early[] };
  /** 法定时限; passed it is red everywhere (invariant: no profile lowers it). */
  readonly statutory: { readonly early: readonly Early[]; readonly earlyWithoutPromise: readonly Early[] };
  /** 环节时限; null: the profile does not look at steps. */
  readonly step: { readonly passed: 'yellow' | null; readonly early: readonly Early[] };
}

const oneDay = { days: 1 } as const;
const twoDays = { days: 2 } as const;
const aFifth = { percentOrOne: 20 } as const;
const aTenth = { percent: 10 } as const;

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  /** The default: both clocks of every item, steps too. */
  STD: {
    promised: { passed: 'yellow', early: [{ level: 'warning', left: oneDay }] },
    statutory: {
      early: [{ level: 'yellow', left: twoDays }],
      earlyWithoutPromise: [{ level: 'yellow', left: oneDay }],
    },
    step: { passed: 'yellow', early: [{ level: 'notice', left: aFifth }] },
  },
  /** 梅州 (2008): 提示信号 one working day before the limit; yellow that is not corrected becomes red (T16). */
  MZ: {
    promised: { passed: 'yellow', early: [{ level: 'notice', left: oneDay }] },
    statutory: {
      early: [{ level: 'notice', left: oneDay }],
      earlyWithoutPromise: [{ level: 'notice', left: oneDay }],
    },
    step: { passed: 'yellow', early: [] },
  },
  /** 湛江 (2009): a message close to the limit; passed, 督办 with a limit of its own; that passed, red (T16). */
  ZJ: {
    promised: { passed: 'yellow', early: [{ level: 'warning', left: oneDay }] },
    statutory: {
      early: [{ level: 'warning', left: oneDay }],
      earlyWithoutPromise: [{ level: 'warning', left: oneDay }],
    },
    step: { passed: null, early: [] },
  },
  /** 榆林: yellow at 90 % of the promised limit, red when it is passed. */
  YL: {
    promised: { passed: 'red', early: [{ level: 'yellow', left: aTenth }] },
    statutory: { early: [], earlyWithoutPromise: [{ level: 'yellow', left: aTenth }] },
    step: { passed: null, early: [] },
  },
  /** 成都 (2010): yellow when the limit is about to expire, red when it is exceeded. */
  CD: {
    promised: { passed: 'red', early: [{ level: 'yellow', left: oneDay }] },
    statutory: { early: [], earlyWithoutPromise: [{ level: 'yellow', left: oneDay }] },
    step: { passed: null, early: [] },
  },
  /** 湖南, a provincial system: evaluation starts two days before the limit; levels 1 预警, 2 黄, 3 红 by rule. */
  HN: {
    promised: { passed: 'yellow', early: [{ level: 'warning', left: twoDays }] },
    statutory: {
      early: [{ level: 'warning', left: twoDays }],
      earlyWithoutPromise: [{ level: 'warning', left: twoDays }],
    },
    step: { passed: 'yellow', early: [{ level: 'warning', left: twoDays }] },
  },
};
