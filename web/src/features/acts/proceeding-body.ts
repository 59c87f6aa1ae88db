import type { OpenAct } from '../../../../contract/case.ts';
import type { ActDraft, Missing } from './act-draft.ts';
import { LEAST_SENT, PROCEEDING_SPECS } from './proceeding-specs.ts';
import type { DeskProceeding, FieldSpec } from './proceeding-specs.ts';

interface Filled {
  readonly act: DeskProceeding;
  readonly draft: ActDraft;
  readonly choices: OpenAct['choices'];
}

/** Fields that are asked now. */
export function askedSpecs({ act, choices, draft }: Filled): readonly FieldSpec[] {
  return PROCEEDING_SPECS[act].filter(
    ({ name, onlyIfOffered, onlyIf }) =>
      (onlyIfOffered !== true || (choices[name] ?? []).length > 0) &&
      (onlyIf === undefined || draft.answers[onlyIf.name] === onlyIf.is),
  );
}

/** What was answered; where only one thing can be chosen it is chosen. */
export function answerOf({ name, kind }: FieldSpec, { draft, choices }: Omit<Filled, 'act'>): string {
  const answer = draft.answers[name] ?? '';
  const only = kind === 'choice' && choices[name]?.length === 1 ? choices[name][0]?.value : undefined;
  return answer === '' ? (only ?? '') : answer;
}

export function missingAnswers(filled: Filled): readonly Missing[] {
  return askedSpecs(filled)
    .filter((spec) => isMissing(spec, filled))
    .map(({ name, missedAs = name }) => ({
      elementId: `act-${name}`,
      key: `proceeding.missing.${missedAs}`,
    }));
}

function isMissing(spec: FieldSpec, filled: Filled): boolean {
  if (spec.optional === true) return false;
  if (spec.kind === 'people') return filled.draft.staff.length < LEAST_SENT;
  return answerOf(spec, filled).trim() === '';
}

/** Field by field as the contract names them. */
export function answersBody(filled: Filled): Readonly<Record<string, unknown>> {
  const given = askedSpecs(filled).filter(
    (spec) => spec.optional !== true || answerOf(spec, filled).trim() !== '',
  );
  return Object.fromEntries(given.map((spec) => [spec.name, valueOf(spec, filled)]));
}

function valueOf(spec: FieldSpec, filled: Filled): unknown {
  if (spec.kind === 'people') return [...filled.draft.staff];
  const answer = answerOf(spec, filled).trim();
  if (spec.kind === 'yuan') return Math.round(Number(answer) * 100);
  return spec.kind === 'number' ? Number(answer) : answer;
}
