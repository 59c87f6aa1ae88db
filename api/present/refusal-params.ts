import { isDoorAct } from '../../contract/door-acts.ts';
import type { AuthorityRefusal } from '../../domain/case/authority.ts';
import type { Deemed } from '../../domain/case/deemed-already.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusal } from '../../domain/supervision/matter.ts';
import type { Limit, LimitUnit } from '../../domain/time/limit.ts';
import { factWords } from './fact-words.ts';
import { dayText, momentText } from './moments.ts';
import {
  actsOrReading,
  listOf,
  wordOfAct,
  wordOfDuty,
  wordOfGround,
  wordOfMatterAct,
  wordOfMatterState,
  wordOfPower,
  wordOfProcedure,
  wordOfState,
} from './words.ts';
import type { Language, Params, Sentence } from './sentence.ts';

/** Names behind the ids that a refusal carries; an id without a name stays as it is. */
export interface RefusalNames {
  readonly step: (stepId: string) => string;
  readonly material: (code: string) => string;
  readonly fact: (name: string, language: Language) => string;
  readonly post: (postId: string) => string;
  readonly unit: (unitId: string) => string;
  /** Who may do it: the person at this post where one holds the case, else the post. */
  readonly holder: (postId: string) => string;
}

/** What the law decided by itself. */
const DEEMED: Readonly<Record<Deemed, Sentence>> = {
  acceptance: { zh: '视为受理', en: 'deemed accepted' },
  renewal: { zh: '视为准予延续', en: 'deemed renewed' },
};

const asIs = (id: string): string => id;
export const NO_NAMES: RefusalNames = {
  ...{ step: asIs, material: asIs, fact: factWords, post: asIs, unit: asIs, holder: asIs },
};

/** The values of a refusal as words, ready for its sentence. */
export function refusalParams(
  refusal: CaseRefusal | AuthorityRefusal,
  language: Language,
  names: RefusalNames,
): Params {
  const acts = (list: readonly string[]): string =>
    actsOrReading(
      list.filter(isDoorAct).map((act) => wordOfAct(act, language)), // what has no door is not offered instead
      language,
    );
  switch (refusal.code) {
    case 'case-closed':
      return { state: wordOfState(refusal.state, language) };
    case 'wrong-state':
      return {
        state: wordOfState(refusal.state, language),
        act: wordOfAct(refusal.act, language),
        acts: acts(refusal.possible),
      };
    case 'unknown-act':
      return { act: refusal.act, acts: acts(refusal.possible) };
    case 'case-changed':
      return { lastActSeq: refusal.lastActSeq };
    case 'only-applicant':
    case 'only-staff':
      return { act: wordOfAct(refusal.act, language) };
    case 'same-officer':
      return { did: language === 'zh' ? (refusal.did === 'reviewed' ? '审查' : '受理') : refusal.did };
    case 'deemed-already':
      return { deemedAt: momentText(refusal.deemedAt, language), deemed: DEEMED[refusal.deemed][language] };
    case 'step-not-ahead':
      return {
        step: names.step(refusal.stepId),
        possible: listOf(refusal.possible.map(names.step), language),
      };
    case 'step-raised-already':
      return { step: names.step(refusal.stepId) };
    case 'step-limit-not-longer':
      return {
        step: names.step(refusal.stepId),
        from: limitText({ value: refusal.from, unit: refusal.unit }, language),
      };
    case 'step-limit-passed':
      return { step: names.step(refusal.stepId), breachAt: momentText(refusal.breachAt, language) };
    case 'step-limit-too-long':
      return {
        step: names.step(refusal.stepId),
        lastDayOn: dayText(refusal.lastDayOn, language),
        atMost: dayText(refusal.atMost, language),
      };
    case 'unknown-ground':
      return {
        ground: refusal.ground,
        possible: listOf(
          refusal.possible.map((ground) => wordOfGround(ground, language)),
          language,
        ),
      };
    case 'wrong-step':
      return {
        step: names.step(refusal.stepId),
        expected: listOf(refusal.open.map(names.step), language),
      };
    case 'not-an-earlier-step':
      return { possible: listOf(refusal.possible.map(names.step), language) };
    case 'unknown-material':
    case 'second-notice':
      return { materials: listOf(refusal.materials.map(names.material), language) };
    case 'no-material':
      return { possible: listOf(refusal.possible.map(names.material), language) };
    case 'not-requested':
      return {
        materials: listOf(refusal.materials.map(names.material), language),
        possible: listOf(refusal.possible.map(names.material), language),
      };
    case 'lower-steps-open':
    case 'report-up-instead':
    case 'signer-unclear':
    case 'signer-already':
    case 'signer-unknown':
    case 'last-signer':
    case 'not-a-signer':
    case 'signed-already':
    case 'transferred':
    case 'transferred-already':
      return { step: names.step(refusal.stepId) };
    case 'not-signed-here':
      return {
        step: names.step(refusal.stepId),
        possible: listOf(refusal.possible.map(names.step), language),
      };
    case 'against-opinion':
      return { steps: listOf(refusal.steps.map(names.step), language) };
    case 'fact-missing':
      return { step: names.step(refusal.stepId), fact: names.fact(refusal.fact, language) };
    case 'unknown-fact':
      return {
        fact: refusal.fact,
        possible: listOf(
          refusal.possible.map((fact) => names.fact(fact, language)),
          language,
        ),
      };
    case 'bad-fact':
      return { fact: names.fact(refusal.fact, language), expected: refusal.expected };
    case 'fact-settled':
      return { fact: names.fact(refusal.fact, language) };
    case 'two-staff':
      return { minStaff: refusal.minStaff, named: refusal.named };
    case 'extension-too-late':
      return { breachAt: momentText(refusal.breachAt, language) };
    case 'backwards':
      return { now: momentText(refusal.now, language) };
    case 'not-tolerable':
      return {
        materials: listOf(refusal.materials.map(names.material), language),
        possible: listOf(refusal.possible.map(names.material), language),
      };
    case 'supplement-too-long':
      return { longest: limitText({ value: refusal.longest, unit: refusal.unit }, language) };
    case 'tolerated-open':
      return { materials: listOf(refusal.materials.map(names.material), language) };
    case 'fees-not-stated':
      return { possible: listOf(refusal.possible, language) };
    case 'fee-not-listed':
    case 'fee-not-due':
      return { feeCode: refusal.feeCode, possible: listOf(refusal.possible, language) };
    case 'fee-off-standard':
      return { feeCode: refusal.feeCode, possible: listOf(refusal.possibleFen.map(yuanText), language) };
    case 'fee-amount':
      return {
        feeCode: refusal.feeCode,
        due: yuanText(refusal.dueFen),
        amount: yuanText(refusal.amountFen),
      };
    case 'children-not-granted':
      return { items: listOf(refusal.itemIds, language) };
    case 'fee-open':
      return { feeCodes: listOf(refusal.feeCodes, language) };
    case 'consultation-not-listed':
      return {
        unit: names.unit(refusal.unitId),
        possible: listOf(refusal.possible.map(names.unit), language),
      };
    case 'consulted-already':
    case 'not-consulted':
      return { possible: listOf(refusal.possible.map(names.unit), language) };
    case 'special-procedure-not-listed':
    case 'special-procedure-open':
    case 'special-procedure-not-open':
      return {
        procedure: wordOfProcedure(refusal.kind, language),
        possible: listOf(
          refusal.possible.map((kind) => wordOfProcedure(kind, language)),
          language,
        ),
      };
    case 'announced-not-whole':
      return { longest: refusal.maxWorkingDays };
    case 'announced-too-long':
      return { announced: refusal.announcedWorkingDays, longest: refusal.maxWorkingDays };
    case 'special-procedure-too-late':
      return { breachAt: momentText(refusal.breachAt, language) };
    case 'last-days-need-approval':
      return { lastDayOn: dayText(refusal.lastDayOn, language) };
    case 'hearing-held-already':
      return { heldOn: dayText(refusal.heldOn, language) };
    case 'hearing-notice-too-short':
      return { clearDays: refusal.clearDays, earliest: dayText(refusal.earliest, language) };
    case 'not-the-hearing-day':
      return { scheduledOn: dayText(refusal.scheduledOn, language) };
    case 'host-reviewed':
      return { did: language === 'zh' ? (refusal.did === 'reviewed' ? '审查' : '受理') : refusal.did };
    case 'no-special-procedure':
    case 'hearing-has-its-own-acts':
    case 'hearing-offer-first':
    case 'hearing-day-unreadable':
    case 'hearing-not-scheduled':
    case 'nothing-tolerated':
    case 'commitment-not-offered':
    case 'no-post-check':
    case 'order-missing':
    case 'served-already':
    case 'no-fee':
    case 'no-waiver-in-law':
    case 'no-dispatch':
    case 'no-consultation':
    case 'make-up-first':
    case 'nothing-to-make-up':
    case 'no-preliminary-review':
    case 'recused':
    case 'recused-named':
    case 'recused-already':
    case 'no-extension-in-law':
    case 'nothing-to-extend':
    case 'extended-already':
    case 'second-person':
    case 'not-practice':
      return {};
    case 'not-your-post':
      return {
        act: wordOfAct(refusal.act, language),
        post: names.post(refusal.postId),
        holder: names.holder(refusal.postId),
      };
    case 'only-host':
    case 'only-section-head':
    case 'only-head':
      return { unit: names.unit(refusal.unitId) };
    case 'power-missing':
    case 'letter-missing':
      return {
        act: wordOfAct(refusal.act, language),
        power: wordOfPower(refusal.power, language),
        post: names.post(refusal.postId),
        unit: names.unit(''),
      };
    case 'letter-expired':
      return { letterNo: refusal.letterNo, validTo: dayText(refusal.validTo, language) };
  }
}

const UNITS: Readonly<Record<LimitUnit, Sentence>> = {
  workingDay: { zh: '个工作日', en: 'working days' },
  calendarDay: { zh: '天（自然日）', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
};

function limitText({ value, unit }: Limit, language: Language): string {
  return `${String(value)} ${UNITS[unit][language]}`;
}

/** 元, two places; money is counted in fen. */
function yuanText(fen: number): string {
  return (fen / 100).toFixed(2);
}

export function matterRefusalParams(
  refusal: MatterRefusal | MatterAuthorityRefusal,
  language: Language,
): Params {
  switch (refusal.code) {
    case 'matter-ended':
      return { state: wordOfMatterState(refusal.state, language) };
    case 'matter-wrong-state':
      return {
        state: wordOfMatterState(refusal.state, language),
        act: wordOfMatterAct(refusal.act, language),
        acts: actsOrReading(
          refusal.possible.map((act) => wordOfMatterAct(act, language)),
          language,
        ),
      };
    case 'already-answered':
      return { answeredAt: momentText(refusal.answeredAt, language) };
    case 'explanation-open':
      return { dueOn: dayText(refusal.dueOn, language) };
    case 'answer-first':
      return {};
    case 'not-your-matter':
      return { act: wordOfMatterAct(refusal.act, language), who: wordOfDuty(refusal.duty, language) };
  }
}
