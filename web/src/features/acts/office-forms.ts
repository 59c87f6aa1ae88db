import type { DeskAct } from './act-draft.ts';

/** What an act of an office asks: a text, one of the server's choices, some of them, or a whole number. */
export type OfficeField =
  | { readonly ask: 'text'; readonly name: 'opinion' | 'reason' | 'basis' | 'note' }
  | { readonly ask: 'one'; readonly name: string; readonly label: string }
  | { readonly ask: 'some'; readonly name: string; readonly label: string }
  | { readonly ask: 'number'; readonly name: string; readonly label: string };

const text = (name: 'opinion' | 'reason' | 'basis' | 'note'): OfficeField => ({ ask: 'text', name });
const one = (name: string, label: string): OfficeField => ({ ask: 'one', name, label });
const some = (name: string, label: string): OfficeField => ({ ask: 'some', name, label });
const number = (name: string, label: string): OfficeField => ({ ask: 'number', name, label });

/** The name of a field is its name in the body; the label is a key of `field`. */
export const OFFICE_FORMS = {
  reportUp: [text('opinion')],
  transferTask: [one('step', 'step'), one('to', 'transferTo'), text('reason')],
  recuse: [one('step', 'step'), one('personId', 'recused'), text('reason')],
  addSigner: [one('step', 'step'), one('signer', 'signer'), text('reason')],
  removeSigner: [one('step', 'step'), one('signer', 'signerOff'), text('reason')],
  raiseStepLimit: [one('step', 'limitOf'), number('limit', 'newLimit'), text('reason')],
  fixOnSpot: [some('materials', 'fixed'), text('note')],
  declareNotNeeded: [text('reason'), text('basis')],
  terminate: [one('ground', 'ground'), text('reason')],
  void: [one('confirmedBy', 'confirmedBy'), text('reason')],
} as const satisfies Readonly<Record<string, readonly OfficeField[]>>;

export type OfficeAct = keyof typeof OFFICE_FORMS;

export function isOfficeAct(act: DeskAct): act is OfficeAct {
  return act in OFFICE_FORMS;
}
