import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import { factToSettle } from '../../domain/case/acts/complete-step.ts';
import type { Clock, ClockName } from '../../domain/case/clock.ts';
import { clocksOf } from '../../domain/case/clocks.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { endTimeOf } from '../../domain/time/limit.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { preview } from '../acts/preview.ts';
import { TITLES } from '../written-acts/titles.ts';
import { betweenBodies, likelyInOffice } from './office-consequences.ts';
import { dayText } from './moments.ts';
import { likelyProceeding, proceedingSentences } from './proceeding-consequences.ts';
import { say } from './problem-row.ts';
import type { Language, Sentence } from './sentence.ts';

interface ConsequenceReading {
  readonly read: CaseRead;
  readonly state: CaseState;
  readonly permit: Permit;
  readonly at: Instant;
  readonly language: Language;
  /** At which the reader may do the act. */
  readonly steps: readonly PlanStep[];
}

/** What a clock is called in the middle of a sentence. */
export const CLOCK_WORDS: Readonly<Record<Language, Readonly<Record<ClockName, string>>>> = {
  zh: {
    acceptance: '受理',
    statutory: '法定',
    promised: '承诺',
    step: '环节',
    'special-procedure': '特别程序',
    'hearing-request': '听证申请',
    hearing: '听证',
    delivery: '送达',
    correction: '补正',
    'preliminary-review': '初审',
    'permit-expiry': '许可到期',
    joint: '联办',
    dispatch: '派员',
    supplement: '容缺补交',
    'post-check': '事后核查',
    consultation: '征求意见',
    'make-up': '补办',
  },
  en: {
    acceptance: 'acceptance',
    statutory: 'statutory',
    promised: 'promised',
    step: 'step',
    'special-procedure': 'special procedure',
    'hearing-request': 'request for a hearing',
    hearing: 'hearing',
    delivery: 'delivery',
    correction: 'correction',
    'preliminary-review': 'preliminary review',
    'permit-expiry': 'permit expiry',
    joint: 'joint',
    dispatch: 'dispatch',
    supplement: 'supplement',
    'post-check': 'check afterwards',
    consultation: 'consultation',
    'make-up': 'filing afterwards',
  },
};
const TO_APPLICANT: readonly DoorAct[] = [
  'accept',
  'requestCorrection',
  'refuseAcceptance',
  'extend',
  'grant',
  'refuse',
  'declareNotNeeded',
  'terminate',
  'startSpecialProcedure',
  'offerHearing',
  'scheduleHearing',
  'waiveFee',
];
/** Written, but not to the applicant. */
const TO_OTHERS: Readonly<Partial<Record<DoorAct, Sentence>>> = {
  notifyInterestedParty: say('盖章并发给利害关系人', 'sealed and sent to whom it affects'),
  startConsultation: say('盖章并发给被征求意见的单位', 'sealed and sent to the unit that is asked'),
  holdHearing: say('并入办件', 'kept in the case'),
};

/** Sentences: what happens on confirmation, worked out by the law for this moment. */
export function actConsequences(act: DoorAct, reading: ConsequenceReading): string[] {
  const { read, state, permit, at, language, steps } = reading;
  const { calendar } = read;
  const payload = { ...likely(act, state, steps), ...likelyHere(act, state, { at, calendar, by: permit }) };
  const verdict = preview(state, { act, by: permit, with: payload, at, calendar });
  if (!verdict.ok) return [];
  const before = clocksOf(state, read.calendar);
  const after = clocksOf(verdict.outcome.state, read.calendar);
  return [
    ...documentSentence(act, language),
    ...betweenBodies(act, { read, state, language }),
    ...(isProceeding(act) ? proceedingSentences(act, state, language) : []),
    ...byPromise(act, state, language),
    ...after.flatMap((clock) => clockSentence(clock, before, { state, language })),
  ];
}

/** 告知承诺: a promise stands for the check; after a deemed acceptance there is none. */
function byPromise(act: DoorAct, state: CaseState, language: Language): string[] {
  if (act !== 'accept' || (state.plan.commitment ?? null) === null) return [];
  return [
    language === 'zh'
      ? '按告知承诺受理：承诺书随受理登记，当场决定，发证后核查'
      : 'accepted on the promise: the permit is decided at once and checked afterwards',
  ];
}

/** The payload most people will send; a date does not depend on it, except where a choice is open. */
function likely(
  act: DoorAct,
  state: CaseState,
  [step]: readonly PlanStep[],
): Readonly<Record<string, unknown>> {
  return {
    materials:
      act === 'supplyCorrection' ? state.missing : state.plan.materials.slice(0, 1).map(({ code }) => code),
    approvedBy: '-',
    ...(act === 'accept' && (state.plan.commitment ?? null) !== null ? { commitmentId: '-' } : {}),
    step: step?.stepId ?? '',
    ...(step === undefined || factToSettle(state, step) === null ? {} : { siteVisit: false }),
    staff: ['1', '2'],
    to: state.completedSteps[0] ?? '',
    method: 'window',
    ...(act === 'grant' && (state.plan.fee ?? null) !== null ? { fees: [] } : {}),
    ...likelyInOffice(act, state, step),
  };
}

function likelyHere(
  act: DoorAct,
  state: CaseState,
  moment: { readonly at: Instant; readonly calendar: Calendar; readonly by: Permit },
): Readonly<Record<string, unknown>> {
  return isProceeding(act) ? likelyProceeding(act, state, moment) : {};
}

function documentSentence(act: DoorAct, language: Language): string[] {
  const other = TO_OTHERS[act];
  if (!TO_APPLICANT.includes(act) && other === undefined) return [];
  const title = TITLES[act as keyof typeof TITLES];
  if (other !== undefined)
    return [language === 'zh' ? `《${title}》编号，${other.zh}` : `“${title}” is numbered and ${other.en}`];
  return [
    language === 'zh'
      ? `《${title}》编号、盖章并发给申请人`
      : `“${title}” is numbered, sealed and sent to the applicant`,
  ];
}

function clockSentence(
  clock: Clock,
  before: readonly Clock[],
  { state, language }: { state: CaseState; language: Language },
): string[] {
  const was = before.find(({ clockId }) => clockId === clock.clockId);
  const step = state.plan.steps.find(({ stepId }) => stepId === clock.stepId)?.name;
  const word =
    step === undefined ? CLOCK_WORDS[language][clock.clock] : `${CLOCK_WORDS[language].step}“${step}”`;
  const [day, time] = [dayText(clock.lastDayOn, language), endTimeOf(clock)];
  if (clock.stoppedAt !== null && was?.stoppedAt === null)
    return [language === 'zh' ? `${word}时钟停` : `the ${word} clock stops`];
  const ran = was?.stoppedAt === null;
  if (clock.stoppedAt === null && !ran)
    return [
      language === 'zh'
        ? `${word}时钟开始，到 ${day} ${time}`
        : `the ${word} clock runs until ${time}, ${day}`,
    ];
  if (was !== undefined && was.lastDayOn !== clock.lastDayOn)
    return [
      language === 'zh' ? `${word}时限改到 ${day} ${time}` : `the ${word} limit moves to ${time}, ${day}`,
    ];
  return [];
}
