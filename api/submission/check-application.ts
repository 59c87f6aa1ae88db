import type { SubmitBody } from '../../contract/acts.ts';
import type { FormField } from '../../contract/catalogue.ts';
import { mayOpenInEmergency } from '../../domain/case/side-roads/make-up.ts';
import { checkForm } from '../../domain/catalogue/form-rules.ts';
import { promises } from '../../domain/catalogue/promise-in-form.ts';
import { isPublished } from '../../domain/time/calendar.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { isDay, yearOf } from '../../domain/time/day.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayOf, parseInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ItemVersion } from '../../prisma/item-store.ts';
import { townshipNames } from '../../prisma/name-store.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';
import { ProblemError } from '../door/problem-error.ts';
import type { FieldProblem } from '../door/problem-error.ts';
import type { Call } from '../door/route.ts';
import { momentText } from '../present/moments.ts';
import { fieldsOf } from '../present/guide-answer.ts';
import { uploadedFiles } from './uploaded-files.ts';

/** Form, materials and files against the item, all at once. @throws bad-request naming every field. */
export async function checkApplication(
  call: Call<SubmitBody>,
  item: ItemVersion,
  receivedAt: Instant,
): Promise<readonly SubmittedFile[]> {
  const { form, files: named } = call.body;
  const fields = fieldsOf(item, await townshipNames(call.services.db));
  const { files, strange } = await uploadedFiles(call, named);
  const wrong = [
    ...checkForm(fields, form).map(({ key, ...breach }) => ({ path: `form.${key}`, ...breach })),
    ...checkDays(fields, form, dayOf(receivedAt)),
    ...checkEmergency(call, item, receivedAt),
    ...checkMaterials(item, call.body),
    ...strange,
  ];
  if (wrong.length > 0) throw new ProblemError('bad-request', { fields: wrong });
  return files;
}

/** `dateAfter:today`: what has expired before it was asked for cannot be renewed (许可法 50). */
function checkDays(
  fields: readonly FormField[],
  form: SubmitBody['form'],
  receivedOn: Day,
): readonly FieldProblem[] {
  return fields.flatMap(({ key, rule }) => {
    const day = form[key];
    if (rule !== 'dateAfter:today' || !isDay(day) || day > receivedOn) return [];
    return [{ path: `form.${key}`, rule: 'dateAfter', params: { day: receivedOn } }];
  });
}

/** 紧急抢修: where the law knows it, and once the work has begun. @source 城市道路管理条例 第34条 */
function checkEmergency(
  { body: { emergencySince }, language }: Call<SubmitBody>,
  { plan }: ItemVersion,
  receivedAt: Instant,
): readonly FieldProblem[] {
  if (emergencySince === undefined) return [];
  const since = parseInstant(emergencySince);
  const verdict = mayOpenInEmergency(plan, { emergencySince: since, receivedAt });
  if (verdict.ok) return [];
  const path = 'emergencySince';
  return verdict.refusal.code === 'no-emergency-in-law'
    ? [{ path, rule: 'no-emergency' }]
    : [{ path, rule: 'in-future', params: { instant: momentText(receivedAt, language) } }];
}

/**
 * What acceptance may leave open (容缺) need not come with the application, nor anything with the report of emergency work
 * (补办). Who promises (告知承诺) hands the promise in.
 */
function checkMaterials(
  { guide, plan }: ItemVersion,
  { files: named, form, emergencySince }: SubmitBody,
): readonly FieldProblem[] {
  const promise = promises(form) ? plan.commitment?.material : undefined;
  const known = new Set(guide.materials.map(({ code }) => code));
  const mayFollow = plan.tolerance?.materials ?? [];
  const given = new Set(named.map(({ material }) => material));
  const strange = named.flatMap(({ material }, index) =>
    known.has(material) ? [] : [{ path: `files.${index}.material`, rule: 'unknown-material' }],
  );
  const missing = guide.materials
    .filter(({ code, required }) => (required || code === promise) && !given.has(code))
    .filter(({ code }) => emergencySince === undefined && !mayFollow.includes(code))
    .map(({ code, name }) => ({ path: `materials.${code}`, rule: 'material', params: { name } }));
  return [...strange, ...missing];
}

/** The legal instant at which the application stands received, and how far that is from the server's clock. */
export function receiptInstant(
  { services, body }: Pick<Call<SubmitBody>, 'services' | 'body'>,
  stamp: Instant,
  calendar: Calendar,
): { readonly receivedAt: Instant; readonly clockOffsetMs: number } {
  const { practice } = body;
  if (practice === undefined) return { receivedAt: stamp, clockOffsetMs: 0 };
  if (!services.practice) throw new ProblemError('practice-off');
  const receivedAt = parseInstant(practice.legalNow);
  if (!isPublished(calendar, yearOf(dayOf(receivedAt))))
    throw new ProblemError('bad-request', {
      fields: [{ path: 'practice.legalNow', rule: 'published-year' }],
    });
  return { receivedAt, clockOffsetMs: receivedAt - stamp };
}
