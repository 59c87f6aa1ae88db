import type { z } from 'zod';
import { PATTERNS } from '../../contract/shapes.ts';

type InvalidFormat = Pick<z.core.$ZodIssueInvalidStringFormat, 'format' | 'pattern'>;

/** By the name that Zod gives a form of text: the rule whose sentence (`FIELD_RULES`) says how it is written. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'date',
  datetime: 'datetime',
  url: 'url',
  email: 'email',
  uuid: 'uuid',
};

/** A value whose pattern has no name comes from the program itself and is only passed on: nobody writes it. */
export function formatRule({ format, pattern }: InvalidFormat): string {
  if (format !== 'regex') return FORMATS[format] ?? 'invalid';
  return Object.entries(PATTERNS).find(([, written]) => String(written) === pattern)?.[0] ?? 'given';
}
