import type { MatterActBody } from '../../api/matter-act.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';

/** What can be typed or chosen in an act on a matter; kept until it is recorded. */
export interface MatterDraft {
  readonly text: string;
  readonly dueOn: string;
  readonly mainPersonId: string;
  readonly documentNo: string;
  readonly ground: string;
}
export type MatterField = keyof MatterDraft;

export const EMPTY_MATTER_DRAFT: MatterDraft = {
  text: '',
  dueOn: '',
  mainPersonId: '',
  documentNo: '',
  ground: '',
};

/** What each act asks, in the order of the form. */
export const FIELDS: Readonly<Record<MatterActName, readonly MatterField[]>> = {
  acknowledge: [],
  answer: ['text'],
  instruct: ['text', 'dueOn'],
  close: ['text'],
  freezeFacts: [],
  explain: ['text'],
  attribute: ['mainPersonId', 'text'],
  decide: ['documentNo', 'text'],
  findNotLiable: ['ground', 'text'],
};

const OPTIONAL: Readonly<Partial<Record<MatterActName, readonly MatterField[]>>> = {
  instruct: ['dueOn'],
  close: ['text'],
};

/** The fields that still want an answer. */
export function missingIn(act: MatterActName, draft: MatterDraft): readonly MatterField[] {
  const optional = OPTIONAL[act] ?? [];
  return FIELDS[act].filter((field) => !optional.includes(field) && draft[field].trim() === '');
}

/** The body of the act: its own fields, without those left empty. */
export function matterBody(act: MatterActName, draft: MatterDraft): MatterActBody<MatterActName> {
  const filled = FIELDS[act]
    .map((field) => [field, draft[field].trim()] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(filled);
}
