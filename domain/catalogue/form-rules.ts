import { isDay } from '../time/day.ts';
import { isIdCard, isUscc } from './check-digits.ts';
import type { FormField } from './guide.ts';

export type FormValue = string | number | boolean | readonly string[];
export type Form = Readonly<Record<string, FormValue>>;

/** Which rule a field breaks; the sentence for it stands beside the door's other sentences. */
export interface FieldBreach {
  readonly key: string;
  readonly rule:
    'required' | 'unknown' | 'type' | 'tooLong' | 'tooSmall' | 'tooBig' | 'choice' | 'number' | FieldForm;
  readonly params?: Readonly<Record<string, string | number>>;
}
type CheckedField = Omit<FormField, 'label' | 'labelEn'>;
type FieldForm = 'uscc' | 'idCard' | 'mobile' | 'day';
type Breach = Omit<FieldBreach, 'key'> | null;

/** Longest text where the item names no limit of its own. */
const MAX_LENGTH = 2000;
const MOBILE = /^1\d{10}$/;
/** Two decimals at most: what a form prints is what was typed. */
const DECIMAL = /^-?\d{1,12}(\.\d{1,2})?$/;

/** Everything that is wrong with a form (表单), at once: nobody is told twice. */
export function checkForm(fields: readonly CheckedField[], form: Form): readonly FieldBreach[] {
  const known = new Set(fields.map(({ key }) => key));
  const strange = Object.keys(form).filter((key) => !known.has(key));
  return [
    ...strange.map((key) => ({ key, rule: 'unknown' as const })),
    ...fields.flatMap((field) => {
      const breach = checkField(field, form[field.key]);
      return breach === null ? [] : [{ key: field.key, ...breach }];
    }),
  ];
}

function checkField(field: CheckedField, value: FormValue | undefined): Breach {
  if (isBlank(value)) return field.required ? { rule: 'required' } : null;
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? checkText(field, value.trim()) : wrongType('文字');
    case 'enum':
      return typeof value === 'string' ? checkChoices(field, [value]) : wrongType('文字');
    case 'multiEnum':
      return Array.isArray(value) ? checkChoices(field, value as readonly string[]) : wrongType('多选');
    case 'bool':
      return typeof value === 'boolean' ? null : wrongType('是或否');
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : { rule: 'day' };
    case 'int':
    case 'decimal':
      return checkNumber(field, value);
  }
}

function isBlank(value: FormValue | undefined): value is undefined {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

const wrongType = (expected: string): Breach => ({ rule: 'type', params: { expected } });

function checkText({ rule }: CheckedField, text: string): Breach {
  const [name, limit] = (rule ?? '').split(':');
  const maximum = name === 'maxLen' ? Number(limit) : MAX_LENGTH;
  if (Array.from(text).length > maximum) return { rule: 'tooLong', params: { maximum } };
  const form = FORMS.find((candidate) => candidate.rule === name);
  return form === undefined || form.fits(text) ? null : { rule: form.rule };
}

/** Forms of a text that a rule names. */
const FORMS: readonly { readonly rule: FieldForm; readonly fits: (text: string) => boolean }[] = [
  { rule: 'uscc', fits: (text) => isUscc(text.toUpperCase()) },
  { rule: 'idCard', fits: (text) => isIdCard(text.toUpperCase()) },
  { rule: 'mobile', fits: (text) => MOBILE.test(text) },
  { rule: 'day', fits: isDay },
];

/** `options` of the field, which for townships come from the organisation; else those of `enum:a|b`. */
export function choicesOf({ rule, options }: Pick<CheckedField, 'rule' | 'options'>): readonly string[] {
  if (options.length > 0) return options;
  return rule?.startsWith('enum:') === true ? rule.slice('enum:'.length).split('|') : [];
}

function checkChoices(field: CheckedField, values: readonly string[]): Breach {
  const choices = choicesOf(field);
  if (new Set(values).size < values.length) return { rule: 'choice' };
  return values.every((value) => choices.includes(value)) ? null : { rule: 'choice' };
}

function checkNumber({ type, rule }: CheckedField, value: FormValue): Breach {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !DECIMAL.test(text.trim())) return { rule: 'number' };
  const number = Number(text);
  if (type === 'int' && !Number.isInteger(number)) return { rule: 'number' };
  const [, minimum, maximum] = (rule ?? '').split(':').map(Number);
  if (minimum !== undefined && number < minimum) return { rule: 'tooSmall', params: { minimum } };
  if (maximum !== undefined && number > maximum) return { rule: 'tooBig', params: { maximum } };
  return null;
}
