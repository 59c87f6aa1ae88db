import type { FormField } from '../../../../contract/catalogue.ts';

const ABOUT_A_PERSON: readonly string[] = ['uscc', 'idCard'];

/** 1 您是谁 holds everything to the phone number; the rest is 2 申请信息. */
export function splitFields(fields: readonly FormField[]): {
  readonly who: readonly FormField[];
  readonly what: readonly FormField[];
} {
  const mobile = fields.findIndex(({ rule }) => rule === 'mobile');
  const last = mobile >= 0 ? mobile : fields.findLastIndex(({ rule }) => ABOUT_A_PERSON.includes(rule ?? ''));
  return { who: fields.slice(0, last + 1), what: fields.slice(last + 1) };
}
