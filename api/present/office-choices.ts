import type { OpenAct } from '../../contract/case.ts';
import { TERMINATION_GROUNDS } from '../../domain/case/side-roads/ending.ts';
import { isSame, openSigners, signingAt } from '../../domain/case/side-roads/signing.ts';
import type { Signer, StepSigning } from '../../domain/case/side-roads/signing.ts';
import { limitOfStep } from '../../domain/case/side-roads/step-limit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { Colleague } from '../../prisma/unit-people.ts';
import type { RefusalNames } from './refusal-names.ts';
import { limitText } from './moments.ts';
import type { Language } from './sentence.ts';
import { wordOfGround } from './words.ts';

type Choices = OpenAct['choices'];
type Choice = Choices[string][number];

export interface OfficeReading {
  readonly state: CaseState;
  readonly colleagues: readonly Colleague[];
  /** At which the reader may do the act: it is offered for the first of them. */
  readonly steps: readonly PlanStep[];
  /** Who asks: nobody confirms what he says himself. */
  readonly personId: string;
  readonly names: RefusalNames;
  readonly language: Language;
}

/** Who takes a step over: somebody of its post, or of its unit with the power that it needs. */
export function transferChoices(reading: OfficeReading): Choices {
  const { state, names } = reading;
  const [step] = reading.steps;
  if (step === undefined) return {};
  const able = reading.colleagues.filter(
    ({ postId, unitId, powers }) =>
      postId === step.postId || (unitId === step.unitId && powers.includes(step.power)),
  );
  const free = able.filter(
    ({ personId }) => isFree(state, personId) && state.assignees[step.stepId] !== personId,
  );
  return { step: stepChoice(step, names), to: personChoices(free) };
}

export function recusalChoices({ state, colleagues, names, steps: [step] }: OfficeReading): Choices {
  if (step === undefined) return {};
  const free = colleagues.filter(({ personId, unitId }) => unitId === step.unitId && isFree(state, personId));
  return { step: stepChoice(step, names), personId: personChoices(free) };
}

/** A person of the unit with the power to review, or whoever holds another such post of it. */
export function addSignerChoices(reading: OfficeReading): Choices {
  const { state, colleagues, names } = reading;
  const step = reading.steps.find(({ phase }) => phase === 'review');
  if (step === undefined) return {};
  const { signers } = signingAt(state, step.stepId);
  const able = colleagues.filter(
    ({ unitId, powers, personId }) =>
      unitId === step.unitId && powers.includes(step.power) && isFree(state, personId),
  );
  const posts = new Map(able.map(({ postId, postName }) => [postId, postName]));
  const all = [
    ...[...posts].map(([postId, label]) => ({ value: `post/${postId}`, label })),
    ...personChoices(able).map(({ value, label }) => ({ value: `person/${value}`, label })),
  ];
  const known = signers.map(valueOf);
  return {
    step: stepChoice(step, names),
    signer: all.filter(({ value }) => !known.includes(value)),
  };
}

export function removeSignerChoices({ state, colleagues, names, steps }: OfficeReading): Choices {
  const step = steps.find(({ phase }) => phase === 'review');
  if (step === undefined) return {};
  const nameOf = (personId: string): string =>
    colleagues.find((colleague) => colleague.personId === personId)?.name ?? personId;
  return {
    step: stepChoice(step, names),
    signer: removable(signingAt(state, step.stepId)).map((signer) => ({
      value: valueOf(signer),
      label: 'postId' in signer ? names.post(signer.postId) : nameOf(signer.personId),
    })),
  };
}

/** A step ends by a signature: the last one who has yet to sign stays. */
function removable(signing: StepSigning): readonly Signer[] {
  const open = openSigners(signing);
  return signing.signers.filter((signer) => open.some((other) => !isSame(other, signer)));
}

/** The steps whose limit may be raised once, each with the limit that it has. */
export function stepLimitChoices({ state, names, language, steps }: OfficeReading): Choices {
  const raisable = steps.filter(({ stepId }) =>
    state.raisedLimits.every((raised) => raised.stepId !== stepId),
  );
  return {
    step: raisable.flatMap((step) => {
      const limit = limitOfStep(state, step);
      if (limit === null) return [];
      const label = `${names.step(step.stepId)}（${limitText(limit, language)}）`;
      return [{ value: step.stepId, label }];
    }),
  };
}

export function groundChoices(language: Language): Choices {
  return {
    ground: TERMINATION_GROUNDS.map((ground) => ({ value: ground, label: wordOfGround(ground, language) })),
  };
}

export function secondPersonChoices({ colleagues, personId, state }: OfficeReading): Choices {
  const others = colleagues.filter(
    (colleague) => colleague.personId !== personId && isFree(state, colleague.personId),
  );
  return { confirmedBy: personChoices(others) };
}

function stepChoice({ stepId }: PlanStep, names: RefusalNames): Choice[] {
  return [{ value: stepId, label: names.step(stepId) }];
}

/** Each person once, with the post by which one knows him. */
function personChoices(colleagues: readonly Colleague[]): Choice[] {
  const first = new Map<string, Colleague>();
  for (const colleague of colleagues)
    if (!first.has(colleague.personId)) first.set(colleague.personId, colleague);
  return [...first.values()].map(({ personId, name, postName }) => ({
    value: personId,
    label: `${name} · ${postName}`,
  }));
}

function isFree({ recused }: CaseState, personId: string): boolean {
  return !recused.includes(personId);
}

const valueOf = (signer: Signer): string =>
  'postId' in signer ? `post/${signer.postId}` : `person/${signer.personId}`;
