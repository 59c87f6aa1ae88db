import type { CaseAnswer, MaterialView } from '../../../../contract/case.ts';
import type { ActDraft, MaterialVerdict, Missing } from './act-draft.ts';

type Verdicts = ActDraft['verdicts'];

const isDefect = ({ verdict }: MaterialVerdict): boolean => verdict === 'wrong' || verdict === 'missing';
const isTold = ({ problem, fix }: MaterialVerdict): boolean => problem.trim() !== '' && fix.trim() !== '';

/** What a notice still wants: a verdict on every material, what is wrong and how to put it right, and a defect at all. */
export function missingVerdicts(materials: readonly MaterialView[], verdicts: Verdicts): readonly Missing[] {
  const missing = materials.flatMap((material) => missingOf(material, verdicts[material.code]));
  if (missing.length > 0 || hasDefects(materials, verdicts)) return missing;
  return materials.slice(0, 1).map(({ code }) => ({ elementId: verdictId(code), key: 'composer.allFine' }));
}

function missingOf({ code, name }: MaterialView, verdict: MaterialVerdict | undefined): readonly Missing[] {
  if (verdict === undefined) return [{ elementId: verdictId(code), key: 'missing.verdict', name }];
  if (!isDefect(verdict) || isTold(verdict)) return [];
  const field = verdict.problem.trim() === '' ? 'problem' : 'fix';
  return [{ elementId: `${verdictId(code)}-${field}`, key: `missing.${field}`, name }];
}

export function correctionItems(
  materials: readonly MaterialView[],
  verdicts: Verdicts,
): { material: string; problem: string; fix: string }[] {
  return materials.flatMap(({ code }) => {
    const verdict = verdicts[code];
    if (verdict === undefined || !isDefect(verdict)) return [];
    return [{ material: code, problem: verdict.problem.trim(), fix: verdict.fix.trim() }];
  });
}

export function countVerdicts(materials: readonly MaterialView[], verdicts: Verdicts): number {
  return materials.filter(({ code }) => verdicts[code] !== undefined).length;
}

/** Nothing to put right: the case can be accepted instead. */
export function hasDefects(materials: readonly MaterialView[], verdicts: Verdicts): boolean {
  return correctionItems(materials, verdicts).length > 0;
}

/** Corrections are told once; when a notice has gone out before, the page says so before the first key. */
export function firstNotice(answer: CaseAnswer): CaseAnswer['events'][number] | undefined {
  return answer.events.find(({ type }) => type === 'correctionRequested');
}

export const verdictId = (code: string): string => `act-verdict-${code}`;
