import type { MatterActBody } from '../../api/matter-act.ts';
import type { MatterActName } from '../../../../domain/supervision/matter-act.ts';

/** What can be typed or chosen in an act on a matter; kept until it is recorded. */
export interface MatterDraft {
  readonly text: string;
  readonly evidence: string;
  readonly leaders: string;
  readonly dueOn: string;
  readonly documentNo: string;
  readonly mainPersonId: string;
  readonly personId: string;
  readonly ground: string;
  readonly severity: string;
  readonly responsibility: string;
  readonly measure: string;
  readonly to: string;
  readonly order: string;
  readonly unitId: string;
}
export type MatterField = keyof MatterDraft;

export const EMPTY_MATTER_DRAFT: MatterDraft = {
  ...{ text: '', evidence: '', leaders: '', dueOn: '', documentNo: '' },
  ...{ mainPersonId: '', personId: '', ground: '', severity: '', responsibility: '', measure: '', to: '' },
  ...{ order: '', unitId: '' },
};

/** What each act asks, in the order of the form. */
export const FIELDS: Readonly<Record<MatterActName, readonly MatterField[]>> = {
  acknowledge: [],
  answer: ['text'],
  returnAnswer: ['text', 'dueOn'],
  appeal: ['text', 'evidence'],
  uphold: ['text'],
  revoke: ['text'],
  instruct: ['text', 'dueOn'],
  extend: ['dueOn', 'text'],
  takeOver: ['text'],
  escalate: ['order', 'dueOn', 'text'],
  seekOpinion: ['unitId', 'dueOn', 'text'],
  close: ['text'],
  freezeFacts: [],
  explain: ['text'],
  hear: ['personId', 'text'],
  attribute: ['mainPersonId', 'text'],
  propose: ['severity', 'responsibility', 'measure', 'leaders', 'text'],
  decide: ['documentNo', 'text'],
  execute: ['text'],
  publish: ['text'],
  findNotLiable: ['ground', 'text'],
  transfer: ['to', 'text'],
  accept: [],
  refuseAcceptance: ['text'],
  contact: ['text'],
};

const OPTIONAL: Readonly<Partial<Record<MatterActName, readonly MatterField[]>>> = {
  instruct: ['dueOn'],
  close: ['text'],
  propose: ['leaders'],
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
