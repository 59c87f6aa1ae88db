import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import type { Problem } from '../../../../contract/shapes.ts';
import { promises } from '../../../../domain/catalogue/promise-in-form.ts';
import { checkForm } from '../../../../domain/catalogue/form-rules.ts';
import type { Draft } from './draft.ts';

/** One thing to change: where it is, and which sentence says it. */
export interface FormError {
  /** Element that gets the focus from the summary. */
  readonly elementId: string;
  readonly label: string;
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The server's own sentence, where it found the error. */
  readonly message?: string;
}

export const fieldId = (key: string): string => `field-${key}`;
export const materialId = (code: string): string => `material-${code}`;
export const DECLARED_ID = 'declared-true';
export const EMERGENCY_ID = 'emergency-since';

/** Must this come with the application? A promise where it is made; nothing with the report of emergency work. */
export function isNeeded(
  { code, required, onlyIfAgent, mayFollow }: GuideAnswer['materials'][number],
  { commitment }: Pick<GuideAnswer, 'commitment'>,
  { form, emergencySince }: Draft,
): boolean {
  if (emergencySince !== null) return false;
  if (code === commitment?.material) return promises(form);
  return required && !onlyIfAgent && !mayFollow;
}

/** Everything that is wrong at once, by the same rules as the server's. */
export function findErrors(
  guide: GuideAnswer,
  draft: Draft,
  { declared }: { declared: boolean },
): readonly FormError[] {
  const fields = guide.form.map((field) => ({ ...field, labelEn: field.label }));
  const inForm = checkForm(fields, draft.form).map(({ key, rule, params = {} }) => ({
    elementId: fieldId(key),
    label: guide.form.find((field) => field.key === key)?.label ?? key,
    rule,
    params,
  }));
  const inMaterials = guide.materials
    .filter((material) => isNeeded(material, guide, draft) && (draft.files[material.code] ?? []).length === 0)
    .map(({ code, name }) => ({ elementId: materialId(code), label: name, rule: 'material', params: {} }));
  const inDeclaration = declared ? [] : [{ elementId: DECLARED_ID, label: '', rule: 'declared', params: {} }];
  const inEmergency =
    draft.emergencySince === '' ? [{ elementId: EMERGENCY_ID, label: '', rule: 'since', params: {} }] : [];
  return [...inEmergency, ...inForm, ...inMaterials, ...inDeclaration];
}

/** What the server found, led to the field it speaks of. */
export function errorsOfProblem(guide: GuideAnswer, problem: Problem): readonly FormError[] {
  return (problem.fields ?? []).map(({ path, rule, message }) => {
    const names = path.split('.');
    const field = guide.form.find(({ key }) => names.includes(key));
    const material = guide.materials.find(({ code }) => names.includes(code));
    if (field !== undefined)
      return { elementId: fieldId(field.key), label: field.label, rule, params: {}, message };
    if (material !== undefined)
      return { elementId: materialId(material.code), label: material.name, rule, params: {}, message };
    if (path === 'emergencySince') return { elementId: EMERGENCY_ID, label: '', rule, params: {}, message };
    return { elementId: DECLARED_ID, label: '', rule, params: {}, message };
  });
}
