/**
 * Signing out on purpose leaves nothing of a person in the tab, which somebody else may use next: texts of acts, what
 * was sent, receipts with their query passwords. Drafts of applications, with names and numbers, are kept or cleared as
 * the person says. A session that merely ended keeps everything.
 */
const DRAFTS = 'xianshi.draft.';

let gone: string | null = null;

export const draftsOf = (personId: string): string => `${DRAFTS}${personId}.`;

/** Is there an application that this person began here and did not send? */
export function hasDrafts(personId: string): boolean {
  return keysOf(localStorage).some((key) => key.startsWith(draftsOf(personId)));
}

export function forgetPerson(personId: string, { drafts }: { readonly drafts: 'keep' | 'clear' }): void {
  if (drafts === 'clear') {
    gone = personId;
    removeWhere(localStorage, (key) => key.startsWith(draftsOf(personId)));
  }
  removeWhere(sessionStorage, (key) => key.startsWith('xianshi.'));
}

/** Between signing out and the new page a form may still want to save what it holds. */
export function isForgotten(slot: string): boolean {
  return gone !== null && slot.startsWith(draftsOf(gone));
}

function removeWhere(storage: Storage, isTheirs: (key: string) => boolean): void {
  for (const key of keysOf(storage).filter(isTheirs)) storage.removeItem(key);
}

function keysOf(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
}
