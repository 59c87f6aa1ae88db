import type { z } from 'zod';
import { BadInput } from './bad-input.ts';

/** @throws BadInput that names the first field at fault and the rule it breaks */
export function checkShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  what: string,
): z.output<Shape> {
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue === undefined || issue.path.length === 0 ? what : issue.path.map(String).join('.');
  const rule = issue?.message ?? 'unknown';
  throw new BadInput({
    zh: `${what} 的字段 ${field} 不符合要求（${rule}）`,
    en: `${what}: field ${field}: ${rule}`,
  });
}
