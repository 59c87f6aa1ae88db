import { draftsOf, isForgotten } from '../../components/forget-person.ts';
import type { Form } from '../../../../domain/catalogue/form-rules.ts';
import type { FilesByMaterial } from '../../components/kept-files.ts';

/** What somebody has filled in so far; kept on this device only. */
export interface Draft {
  readonly form: Form;
  readonly files: FilesByMaterial;
  /** 演练: the legal day on which the practice case starts; null for a real one. */
  readonly practiceDay: string | null;
  /** 紧急抢修: local day and hour at which the work began; null: nothing has begun. */
  readonly emergencySince: string | null;
}

export const EMPTY_DRAFT: Draft = { form: {}, files: {}, practiceDay: null, emergencySince: null };

/** A draft belongs to a person and an item: the next person at this device does not see it. */
export const draftSlot = (owner: { personId: string; itemId: string }): string =>
  `${draftsOf(owner.personId)}${owner.itemId}`;

export function readDraft(slot: string): Draft | null {
  const text = localStorage.getItem(slot);
  return text === null ? null : { ...EMPTY_DRAFT, ...(JSON.parse(text) as Partial<Draft>) };
}

export function writeDraft(slot: string, draft: Draft): void {
  if (!isForgotten(slot)) localStorage.setItem(slot, JSON.stringify(draft));
}

export function removeDraft(slot: string): void {
  localStorage.removeItem(slot);
}
