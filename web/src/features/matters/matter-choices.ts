import type { TFunction } from 'i18next';
import type { MatterAnswer } from '../../../../contract/matter.ts';
import {
  MEASURES,
  measuresFor,
  RESPONSIBILITIES,
  SEVERITIES,
} from '../../../../domain/supervision/liability.ts';
import type { Responsibility, Severity } from '../../../../domain/supervision/liability.ts';
import {
  NOT_LIABLE_GROUNDS,
  ORDER_KINDS,
  TRANSFER_BODIES,
} from '../../../../domain/supervision/matter-names.ts';
import { mainPersonChoices } from './main-person-choices.ts';
import type { MatterDraft } from './matter-draft.ts';

/** Fields in which something is chosen, never typed. */
export const CHOICE_FIELDS = [
  'mainPersonId',
  'personId',
  'ground',
  'severity',
  'responsibility',
  'measure',
  'to',
  'order',
  'unitId',
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

export const isChoice = (field: keyof MatterDraft): field is ChoiceField =>
  (CHOICE_FIELDS as readonly string[]).includes(field);

export function choicesOf(
  field: ChoiceField,
  { matter, draft }: { readonly matter: MatterAnswer; readonly draft: MatterDraft },
  t: TFunction<'matters'>,
): { value: string; label: string }[] {
  const named = (codes: readonly string[], group: string) =>
    codes.map((value) => ({ value, label: t(`${group}.${value}`) }));
  switch (field) {
    case 'mainPersonId':
    case 'personId':
      return mainPersonChoices(matter, t);
    case 'ground':
      return named(NOT_LIABLE_GROUNDS, 'groundName');
    case 'severity':
      return named(SEVERITIES, 'severityName');
    case 'responsibility':
      return named(RESPONSIBILITIES, 'responsibilityName');
    case 'measure':
      return named(measuresOf(draft), 'measureName');
    case 'to':
      return named(TRANSFER_BODIES, 'transferName');
    case 'unitId':
      return matter.opinionUnits.map(({ unitId, name }) => ({ value: unitId, label: name }));
    case 'order':
      return named(ORDER_KINDS, 'kind');
  }
}

/** Nothing heavier than the grade allows; all of them while no grade is chosen. */
function measuresOf({ severity, responsibility }: MatterDraft): readonly string[] {
  if (severity === '' || responsibility === '') return MEASURES;
  return measuresFor(severity as Severity, responsibility as Responsibility);
}
