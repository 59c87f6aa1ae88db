import type { CaseAnswer } from '../../../../contract/case.ts';

/** The step that the acts are about, where the reader has several; null: there is nothing to tell apart. */
export function chosenStep({ ownSteps }: Pick<CaseAnswer, 'ownSteps'>): string | null {
  if (ownSteps.length < 2) return null;
  return ownSteps.find(({ chosen }) => chosen)?.stepId ?? null;
}
