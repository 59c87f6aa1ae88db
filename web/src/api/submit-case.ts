import type { Receipt, SubmitBody } from '../../../contract/acts.ts';
import { useKeyedPost } from './use-keyed-post.ts';

/** Hands in an application; the same press never makes a second case. */
export function useSubmitCase(itemId: string) {
  return useKeyedPost<SubmitBody, Receipt>(`submit/${itemId}`, '/api/cases');
}
