/** Codes of matters (督办事项), as in the glossary. What each kind does with them: `matter-kinds/`. */
export const MATTER_KINDS = [
  'card',
  'accountability',
  'delay-explanation',
  'supervision-order',
  'rectification',
  'third-party-opinion',
  'complaint',
  'bad-rating',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const CARD_STATES = [
  'issued',
  'acknowledged',
  'answered',
  'appealed',
  'upheld',
  'revoked',
  'closed',
  'cancelled',
] as const;
/** 撤销 and 取消: the card stays visible and counts for nothing. */
export const TAKEN_BACK: readonly CardStateName[] = ['revoked', 'cancelled'];
export const ACCOUNTABILITY_STATES = [
  'opened',
  'facts-frozen',
  'explanation-due',
  'heard',
  'attributed',
  'proposed',
  'decided',
  'executed',
  'published',
  'closed',
  'not-liable',
  'transferred',
] as const;
/** Of the kinds that are not cards or records, beside those of the same name above. */
export const OTHER_MATTER_STATES = [
  'explained',
  'sent',
  'returned',
  'taken-over',
  'received',
  'accepted',
  'not-accepted',
  'contacted',
] as const;
export type CardStateName = (typeof CARD_STATES)[number];
export type AccountabilityStateName = (typeof ACCOUNTABILITY_STATES)[number];
export type MatterStateName = CardStateName | AccountabilityStateName | (typeof OTHER_MATTER_STATES)[number];

/** Rungs (级), each climbed once. @source domain/4-supervision §4.2, §4.5; 3-service-rules §3.2; settled.md 22, 23 */
export const RUNGS = [
  'raise',
  'reminder',
  'government-leader',
  'explanation-overdue',
  'not-attributed',
  'appeal-undecided',
  'overdue',
  'acceptance-overdue',
  'settlement-overdue',
  'contact-overdue',
  'call-back-overdue',
] as const;
export type Rung = (typeof RUNGS)[number];

/** 不予追究 only for a listed ground. @source domain/4-supervision §4.8 */
export const NOT_LIABLE_GROUNDS = [
  'platform-outage',
  'calendar-revision',
  'force-majeure',
  'applicant-fault',
  'special-procedure',
] as const;
export type NotLiableGround = (typeof NOT_LIABLE_GROUNDS)[number];

/** 任免机关 · 监察委员会. @source domain/4-supervision §4.2 (level 5), §4.8 */
export const TRANSFER_BODIES = ['appointing-authority', 'supervisory-commission'] as const;
export type TransferBody = (typeof TRANSFER_BODIES)[number];

/** What an act `escalate` may open. */
export const ORDER_KINDS = ['supervision-order', 'rectification'] as const satisfies readonly MatterKind[];
export type OrderKind = (typeof ORDER_KINDS)[number];
