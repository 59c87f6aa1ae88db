/**
 * Cards (牌) that no clock of a case issues: what its log shows of the procedure (P01–P12), and a rating or a complaint
 * that was not dealt with in time (T14, T15). They stand in no log of the case: the transaction that records the cause
 * finds them, once, and keeps what it found.
 * @source domain/4-supervision §4.2 (a card is a frozen fact), §4.3
 */
import type { CardFacts, RuleId } from '../case/card.ts';
import type { CaseState } from '../case/state.ts';
import type { ProfileName } from '../catalogue/profile-name.ts';
import type { Day } from '../time/day.ts';
import type { Finding } from './process-rules/process-rule.ts';
import { isOff, rulesAt } from './rule-version.ts';

/** The frozen snapshot that such a card is. */
export interface FoundCard {
  readonly cardKey: string;
  readonly rule: RuleId;
  /** Of the published rules (规则版本), like every card. */
  readonly ruleVersion: number;
  readonly profile: ProfileName | null;
  readonly level: 'yellow' | 'red';
  readonly threshold: 'found';
  /** Which of the conducts that the rule names; of T14 and T15 the rung that passed. */
  readonly because: string;
  readonly clockId: null;
  readonly clock: null;
  readonly stepId: string | null;
  readonly postId: string;
  readonly unitId: string;
  /** Of the limit that passed, where one did. */
  readonly lastDayOn: Day | null;
  readonly calendarVersion: number;
  /** Numbers of the lines that prove it: of the case, or of the matter. */
  readonly evidence: readonly number[];
  /** The rating or complaint that was late; null: the case itself proves it. */
  readonly matterId: string | null;
}
export type AnyCard = CardFacts | FoundCard;

/**
 * The card that a finding gives; null while its rule is switched off. The post that acted answers for it; where the
 * applicant or time acted, the post whose turn it was.
 * @param before the case before the line that was found
 * @param around the unit of the post that acted; null: no post of the staff did
 */
export function cardOfFinding(
  before: CaseState,
  finding: Finding,
  around: { readonly calendarVersion: number; readonly actingUnitId: string | null },
): FoundCard | null {
  const { rule, level, because, evidence, at } = finding;
  const judgedBy = rulesAt(before, at);
  if (isOff(judgedBy, rule)) return null;
  const { actingUnitId } = around;
  const step = stepThatActed(before, finding);
  const acted = finding.postId !== null && actingUnitId !== null;
  return {
    cardKey: `${before.caseNo}/${rule}/${omissionOf(finding)}`,
    ...{ rule, level, because, evidence, calendarVersion: around.calendarVersion },
    ruleVersion: judgedBy.version,
    profile: judgedBy.profile,
    threshold: 'found',
    ...{ clockId: null, clock: null, lastDayOn: null, matterId: null },
    stepId: step.stepId,
    postId: acted ? finding.postId : step.postId,
    unitId: acted ? actingUnitId : step.unitId,
  };
}

/** One omission, one card: a person in many posts (P02) stays one, whatever he does next; any other rule counts acts. */
function omissionOf({ rule, because, evidence, seq }: Finding): string {
  const first = rule === 'P02' ? (evidence[0] ?? seq) : seq;
  return `${first}/${because}`;
}

function stepThatActed({ plan, stepId }: CaseState, { postId }: Finding) {
  const { steps } = plan;
  const current = steps.find((step) => step.stepId === stepId);
  const own = current?.postId === postId ? current : steps.find((step) => step.postId === postId);
  const step = own ?? current ?? steps.at(-1);
  if (step === undefined) throw new RangeError(`plan: item ${plan.itemId} has no step`);
  return step;
}
