import type { OpenAct } from '../../contract/case.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import { factToSettle } from '../../domain/case/acts/complete-step.ts';
import { earlierSteps, stepsAfter } from '../../domain/case/acts/return-step.ts';
import { isSignedBySeveral, signingAt } from '../../domain/case/side-roads/signing.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { Colleague } from '../../prisma/unit-people.ts';
import { namesOf } from './case-names.ts';
import { stillToCome } from './handed-in.ts';
import {
  addSignerChoices,
  groundChoices,
  recusalChoices,
  removeSignerChoices,
  secondPersonChoices,
  stepLimitChoices,
  transferChoices,
} from './office-choices.ts';
import { standardChoices } from './fee-choices.ts';
import type { RefusalNames } from './refusal-names.ts';
import type { Language } from './sentence.ts';
import type { NamedPerson } from './named-person.ts';
import { proceedingChoices } from './proceeding-choices.ts';
import type { ProceedingReading } from './proceeding-choices.ts';

type Choices = OpenAct['choices'];
interface ChoiceReading extends ProceedingReading {
  readonly pool: readonly NamedPerson[];
  readonly approvers: readonly NamedPerson[];
  readonly colleagues: readonly Colleague[];
  /** At which the reader may do the act. */
  readonly steps: readonly PlanStep[];
  /** Who asks. */
  readonly personId: string;
  readonly language: Language;
}

/** What the fields of an act may hold: steps, materials, people, ways of service. */
export function actChoices(act: DoorAct, reading: ChoiceReading): Choices {
  if (isProceeding(act)) return proceedingChoices(act, reading);
  const { read, state, language, approvers } = reading;
  const names = namesOf(read);
  const office = { ...reading, names };
  switch (act) {
    case 'transferTask':
      return transferChoices(office);
    case 'recuse':
      return recusalChoices(office);
    case 'addSigner':
      return addSignerChoices(office);
    case 'removeSigner':
      return removeSignerChoices(office);
    case 'raiseStepLimit':
      return stepLimitChoices(office);
    case 'terminate':
      return groundChoices(language);
    case 'void':
      return secondPersonChoices(office);
    case 'fixOnSpot':
      return {
        materials: materialChoices(
          state.plan.materials.map(({ code }) => code),
          names,
        ),
      };
    case 'makeUp':
      return {
        material: materialChoices(
          state.plan.materials.map(({ code }) => code),
          names,
        ),
      };
    case 'grant':
      return standardChoices(read, language);
    case 'supplyTolerated':
      return { material: materialChoices(state.toleratedOpen, names) };
    case 'accept':
      return acceptChoices(read);
    case 'requestCorrection':
      return {
        material: state.plan.materials.map(({ code }) => ({ value: code, label: names.material(code) })),
        ...(approvers.length === 0 ? {} : { approvedBy: personChoices(approvers) }),
      };
    case 'supplyCorrection':
      return { material: state.missing.map((code) => ({ value: code, label: names.material(code) })) };
    case 'completeStep':
      return completeStepChoices(reading);
    case 'returnStep':
      return { to: returnable(reading).map((stepId) => ({ value: stepId, label: names.step(stepId) })) };
    case 'serve':
      return { method: SERVICE_WAYS[language].map(([value, label]) => ({ value, label })) };
    case 'refuseAcceptance':
    case 'startReview':
    case 'reportUp':
    case 'declareNotNeeded':
    case 'extend':
    case 'refuse':
    case 'issueCertificate':
    case 'withdraw':
      return {};
  }
}

function materialChoices(codes: readonly string[], { material }: RefusalNames) {
  return codes.map((code) => ({ value: code, label: material(code) }));
}

function acceptChoices(read: CaseRead): Choices {
  const open = stillToCome(read);
  return open.length === 0 ? {} : { tolerated: materialChoices(open, namesOf(read)) };
}

const SERVICE_WAYS = {
  zh: [
    ['window', '窗口领取'],
    ['post', '邮寄'],
    ['online', '网上送达'],
  ],
  en: [
    ['window', 'at the counter'],
    ['post', 'by post'],
    ['online', 'online'],
  ],
} as const;

const AGREEMENT: Readonly<Record<Language, Choices[string]>> = {
  zh: [
    { value: 'yes', label: '同意' },
    { value: 'no', label: '不同意' },
  ],
  en: [
    { value: 'yes', label: 'I agree' },
    { value: 'no', label: 'I do not agree' },
  ],
};

const personChoices = (persons: readonly NamedPerson[]) =>
  persons.map(({ personId, name }) => ({ value: personId, label: name }));

/** Earlier steps of the reader's own branch. */
function returnable({ state, steps }: ChoiceReading): readonly string[] {
  const own = steps.map(({ stepId }) => stepId);
  return earlierSteps(state).filter((to) => stepsAfter(state, to).some((stepId) => own.includes(stepId)));
}

function completeStepChoices({ read, state, pool, language, steps: [step] }: ChoiceReading): Choices {
  if (step === undefined) return {};
  const names = namesOf(read);
  const [needed, notNeeded] = language === 'zh' ? ['需要', '不需要'] : ['needed', 'not needed'];
  return {
    step: [{ value: step.stepId, label: names.step(step.stepId) }],
    ...(factToSettle(state, step) === null
      ? {}
      : {
          siteVisit: [
            { value: 'true', label: needed },
            { value: 'false', label: notNeeded },
          ],
        }),
    ...(step.minStaff > 1 ? { staff: personChoices(pool) } : {}),
    ...(isSignedBySeveral(step, signingAt(state, step.stepId)) ? { agrees: AGREEMENT[language] } : {}),
  };
}
