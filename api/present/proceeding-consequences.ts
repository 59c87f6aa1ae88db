import type { ProceedingAct } from '../../contract/proceedings.ts';
import {
  openConsultations,
  plannedConsultations,
  unitsToConsult,
} from '../../domain/case/side-roads/consultation.ts';
import { openFees, stillDueFen } from '../../domain/case/side-roads/fee.ts';
import {
  listedProcedures,
  openProcedures,
  startableKinds,
} from '../../domain/case/side-roads/special-procedure.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { earliestHearingDay } from './proceeding-choices.ts';
import { say } from './problem-row.ts';
import type { Language, Sentence } from './sentence.ts';
import { wordOfProcedure } from './words.ts';

interface Moment {
  readonly at: Instant;
  readonly calendar: Calendar;
  /** Who would act. */
  readonly by: Permit;
}

/** The payload by which the dates of a proceeding are worked out before anybody has chosen: the longest, the earliest. */
export function likelyProceeding(
  act: ProceedingAct,
  state: CaseState,
  { at, calendar, by }: Moment,
): Readonly<Record<string, unknown>> {
  switch (act) {
    case 'startSpecialProcedure': {
      const longest = longestProcedure(state);
      return { kind: longest?.kind, announcedWorkingDays: longest?.maxWorkingDays };
    }
    case 'endSpecialProcedure':
      return { kind: openProcedures(state)[0]?.kind };
    case 'scheduleHearing':
      return { on: earliestHearingDay(at, calendar) };
    case 'startConsultation':
      return { unitId: unitsToConsult(state)[0] };
    case 'endConsultation':
      return { unitId: openConsultations(state)[0] };
    case 'requestHearing':
      return by.kind === 'applicant' ? {} : { partyId: state.partiesTold[0] };
    case 'recordPayment':
      return likelyPayment(state);
    case 'waiveFee':
      return { feeCode: openFees(state)[0] ?? '' };
    case 'completePostCheck':
      return { result: 'kept', staff: ['1', '2'] };
    case 'offerHearing':
    case 'holdHearing':
    case 'notifyInterestedParty':
    case 'dispatchStaff':
      return {};
  }
}

function likelyPayment({ fees }: CaseState): Readonly<Record<string, unknown>> {
  const due = fees.find((fee) => stillDueFen(fee) > 0);
  return due === undefined ? {} : { feeCode: due.feeCode, amountFen: stillDueFen(due), billNo: '-' };
}

/** What the clocks alone do not say. */
export function proceedingSentences(
  act: ProceedingAct,
  state: CaseState,
  language: Language,
): readonly string[] {
  const sentence = sentenceOf(act, state, language);
  return sentence === null ? [] : [sentence[language]];
}

function sentenceOf(act: ProceedingAct, state: CaseState, language: Language): Sentence | null {
  switch (act) {
    case 'startSpecialProcedure':
      return startSentence(state, language);
    case 'offerHearing':
      return say(
        '5 个工作日内有人要求的，要在 20 个工作日内举行听证；没有人要求的，这几天照常计时',
        'if a hearing is asked for within 5 working days it is held within 20; if not, these days count after all',
      );
    case 'holdHearing':
      return say('决定要根据听证笔录作出', 'the decision must follow the transcript');
    case 'notifyInterestedParty':
      return say(
        '告知不停止计时；利害关系人可以陈述、申辩',
        'no limit stops; whoever is affected may state their case',
      );
    case 'startConsultation':
      return plannedConsultations(state.plan).some(({ excluded }) => excluded)
        ? null
        : say('征求意见不停止计时', 'asking stops no limit');
    case 'recordPayment':
      return afterPayment(state);
    case 'waiveFee':
      return say(
        '减免决定书写明项目、金额和依据；没有减免的部分仍要缴',
        'the decision names fee, amount and ground; the rest is still due',
      );
    case 'completePostCheck':
      return state.servedBeforeCheck
        ? say(
            '登记后办结；承诺不实的，责令限期整改通知书发给申请人，是否撤销许可另行立案',
            'the case closes; if the promise was broken the order goes to the applicant, and revoking the permit is another case',
          )
        : say(
            '承诺不实的，责令限期整改通知书发给申请人，是否撤销许可另行立案',
            'if the promise was broken the order goes to the applicant, and revoking the permit is another case',
          );
    case 'scheduleHearing':
      return state.partiesTold.length === 0
        ? null
        : say(
            '同一份通知书也要送达告知过的利害关系人（行政许可法第四十八条）',
            'the same notice is also served on those who were told of the case (Licensing Law, article 48)',
          );
    case 'endSpecialProcedure':
    case 'requestHearing':
    case 'endConsultation':
    case 'dispatchStaff':
      return null;
  }
}

/** 缴费 holds up the certificate where the item says so, and nothing else: no clock stops for it. */
function afterPayment(state: CaseState): Sentence {
  if (state.plan.fee?.beforeIssue !== true)
    return say('缴费不停止计时，不影响制证', 'no limit waits for the payment, nor does the certificate');
  return openFees(state).length > 1
    ? say(
        '还有别的费用没有缴清，缴清前不能制证；不停止计时',
        'other fees stay unpaid, so the certificate waits; no limit stops',
      )
    : say(
        '费用缴清，可以制证；不停止计时',
        'everything is paid and the certificate can be issued; no limit stops',
      );
}

function startSentence(state: CaseState, language: Language): Sentence | null {
  const longest = longestProcedure(state);
  if (longest === undefined) return null;
  const word = wordOfProcedure(longest.kind, language);
  const days = String(longest.maxWorkingDays);
  return say(
    `下面按${word}最长的 ${days} 个工作日算；告知得短，日期就早。超过告知的时间，照常计时并发黄牌`,
    `dates below are for the longest (${word}, ${days} working days); announce less and they are earlier. What takes longer than announced counts, and brings a yellow card`,
  );
}

function longestProcedure(state: CaseState) {
  const kinds = startableKinds(state);
  return listedProcedures(state.plan)
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => b.maxWorkingDays - a.maxWorkingDays)[0];
}
