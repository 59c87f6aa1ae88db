import type { OpenAct } from '../../../../contract/case.ts';
import type { ActDraft, Missing } from './act-draft.ts';
import { OFFICE_FORMS } from './office-forms.ts';
import type { OfficeAct, OfficeField } from './office-forms.ts';

interface Context {
  readonly act: OfficeAct;
  readonly draft: ActDraft;
  readonly choices: OpenAct['choices'];
}

/** One choice only is no question: it is taken. */
export function chosen(draft: ActDraft, name: string, choices: OpenAct['choices']): string | null {
  const options = choices[name] ?? [];
  if (options.length === 1) return options[0]?.value ?? null;
  const value = draft.chosen[name];
  return options.some((option) => option.value === value) ? (value ?? null) : null;
}

export function officeMissing({ act, draft, choices }: Context): readonly Missing[] {
  return OFFICE_FORMS[act]
    .filter((field) => valueOf(field, draft, choices) === null)
    .map((field: OfficeField) => ({
      elementId: `act-${field.name}`,
      key: `missing.${field.ask === 'text' ? field.name : field.label}`,
    }));
}

export function officeBody({ act, draft, choices }: Context): Readonly<Record<string, unknown>> {
  return Object.fromEntries(OFFICE_FORMS[act].map((field) => [field.name, valueOf(field, draft, choices)]));
}

/** Null: not answered yet. What may be several may also be none. */
function valueOf(field: OfficeField, draft: ActDraft, choices: OpenAct['choices']): unknown {
  switch (field.ask) {
    case 'text':
      return draft[field.name].trim() === '' ? null : draft[field.name].trim();
    case 'one':
      return chosen(draft, field.name, choices);
    case 'some':
      return draft.some[field.name] ?? [];
    case 'number':
      return draft.numbers[field.name] ?? null;
  }
}
