import type { OpenAct } from '../../contract/case.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import { isProceeding } from '../../contract/proceedings.ts';
import { factToSettle } from '../../domain/case/acts/complete-step.ts';
import { earlierSteps } from '../../domain/case/acts/return-step.ts';
import { stepOf } from '../../domain/case/plan-steps.ts';
import { namesOf } from './case-names.ts';
import type { NamedPerson } from './named-person.ts';
import { proceedingChoices } from './proceeding-choices.ts';
import type { ProceedingReading } from './proceeding-choices.ts';

type Choices = OpenAct['choices'];
interface ChoiceReading extends ProceedingReading {
  readonly pool: readonly NamedPerson[];
}

/** What the fields of an act may hold: steps, materials, people, ways of service. */
export function actChoices(act: DoorAct, reading: ChoiceReading): Choices {
  if (isProceeding(act)) return proceedingChoices(act, reading);
  const { read, state, language, approvers } = reading;
  const names = namesOf(read);
  switch (act) {
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
      return { to: earlierSteps(state).map((stepId) => ({ value: stepId, label: names.step(stepId) })) };
    case 'serve':
      return { method: SERVICE_WAYS[language].map(([value, label]) => ({ value, label })) };
    case 'accept':
    case 'refuseAcceptance':
    case 'startReview':
    case 'extend':
    case 'grant':
    case 'refuse':
    case 'issueCertificate':
    case 'withdraw':
      return {};
  }
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

const personChoices = (persons: readonly NamedPerson[]) =>
  persons.map(({ personId, name }) => ({ value: personId, label: name }));

function completeStepChoices({ read, state, pool, language }: ChoiceReading): Choices {
  if (state.stepId === null) return {};
  const step = stepOf(state.plan, state.stepId);
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
  };
}
