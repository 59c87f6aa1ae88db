/**
 * 升级阶梯 STD: who is told at which rung, and how long each has. Working days; the day of issue is not counted.
 * @source domain/4-supervision §4.2; settled.md 23
 */

/** Ladder roles of the glossary; `record` resolves them to persons by the organisation at that instant. */
export const LADDER_ROLES = [
  'handler',
  'backup',
  'reviewer',
  'chief-representative',
  'leader-in-charge',
  'hall-supervision',
  'first-responsible-person',
  'supervision-org',
  'government-leader',
] as const;
export type LadderRole = (typeof LADDER_ROLES)[number];

/** Red ⊇ yellow, as in the provincial practice the profile follows. */
const YELLOW_ROLES: readonly LadderRole[] = [
  'handler',
  'backup',
  'reviewer',
  'chief-representative',
  'leader-in-charge',
  'hall-supervision',
];
const RED_ROLES: readonly LadderRole[] = [...YELLOW_ROLES, 'first-responsible-person', 'supervision-org'];

export const YELLOW_ANSWER_DAYS = 2;
export const RED_ANSWER_DAYS = 3;
/** Red neither closed nor attributed: the government leader is told. */
export const RED_ESCALATION_DAYS = 5;
export const LEADER_ANSWER_DAYS = 5;
/** 说明: what the unit has to explain in an accountability record. @source §4.8 */
export const EXPLANATION_DAYS = 3;
/** A01: a record not attributed. @source §4.3 */
export const ATTRIBUTION_DAYS = 5;
/** 申诉: against a card, with evidence. @source §4.4 */
export const APPEAL_DAYS = 3;
/** (choice) §4.4 names no time for deciding an appeal; taken from B4 of the service rules. */
export const APPEAL_DECISION_DAYS = 5;

/** (choice) A third party that is asked has so many working days at most. @source 政府信息公开条例 第32条, taken over for matters */
export const OPINION_DAYS = 15;

export type Occasion = 'notice' | 'warning' | 'yellow' | 'red' | 'reminder' | 'government-leader';

export function rolesAt(occasion: Occasion): readonly LadderRole[] {
  switch (occasion) {
    case 'notice':
      return ['handler'];
    case 'warning':
      return ['handler', 'backup', 'reviewer', 'chief-representative'];
    case 'yellow':
      return YELLOW_ROLES;
    case 'red':
    case 'reminder':
      return RED_ROLES;
    case 'government-leader':
      return ['government-leader'];
  }
}

const RUNGS_UP: readonly Occasion[] = ['notice', 'warning', 'yellow', 'red', 'government-leader'];

/**
 * 岗位空缺: where nobody stands at the post, those of the next rung are told at once, not only when a limit has passed
 * unanswered. The same roles again: there is no rung above.
 */
export function rolesAbove(roles: readonly LadderRole[]): readonly LadderRole[] {
  const next = RUNGS_UP.map(rolesAt).find((above) => above.some((role) => !roles.includes(role))) ?? [];
  return LADDER_ROLES.filter((role) => roles.includes(role) || next.includes(role));
}
