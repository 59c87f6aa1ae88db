import { z } from 'zod';
import { toInstant } from '../../domain/time/instant.ts';

/** What a sort key may hold. PostgreSQL keeps no NUL in a text, and no instant beyond the year 9999. */
export const keyText = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\0'));
export const keyInstant = z.int().min(0).max(Date.UTC(9999, 0)).transform(toInstant);
/** Most lists go by an instant and an id. */
export const place = z.tuple([keyInstant, keyText]).readonly();
/** Lists of published versions go by their numbers. */
export const versionPlace = z.tuple([z.int().min(1).max(2_147_483_647)]).transform(([version]) => version);

/** Where a page ended, as opaque text: `next` of a list. */
export function cursorOf(key: readonly (string | number | boolean)[] | null): string | null {
  return key === null ? null : Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** `after` of a list, read again as its sort key; null for the first page. */
export function afterOf<Key extends z.ZodType>(key: Key) {
  return z
    .string()
    .describe('`next` of the page before')
    .transform((text, context): z.infer<Key> => {
      const read = key.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', params: { rule: 'cursor' } });
      return z.NEVER;
    })
    .nullable()
    .default(null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // somebody's own text in the address bar
  }
}
