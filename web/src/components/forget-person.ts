/**
 * Signing out on purpose leaves nothing of a person at a computer that others use: drafts of applications with names
 * and numbers, texts of acts, what was sent, receipts with their query passwords. A session that merely ended keeps
 * everything, and the same person goes on after signing in again.
 */
const DRAFTS = 'xianshi.draft.';

let gone: string | null = null;

export const draftsOf = (personId: string): string => `${DRAFTS}${personId}.`;

export function forgetPerson(personId: string): void {
  gone = personId;
  removeWhere(localStorage, (key) => key.startsWith(draftsOf(personId)));
  removeWhere(sessionStorage, (key) => key.startsWith('xianshi.'));
}

/** Between signing out and the new page a form may still want to save what it holds. */
export function isForgotten(slot: string): boolean {
  return gone !== null && slot.startsWith(draftsOf(gone));
}

function removeWhere(storage: Storage, isTheirs: (key: string) => boolean): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  for (const key of keys.filter(isTheirs)) storage.removeItem(key);
}
