import { factWords } from './fact-words.ts';
import type { Language } from './sentence.ts';

/** Names behind the ids that a refusal carries; an id without a name stays as it is. */
export interface RefusalNames {
  readonly step: (stepId: string) => string;
  readonly material: (code: string) => string;
  readonly fact: (name: string, language: Language) => string;
  readonly post: (postId: string) => string;
  readonly unit: (unitId: string) => string;
  readonly fee: (feeCode: string) => string;
  /** Who may do it: the person at this post where one holds the case, else the post. */
  readonly holder: (postId: string) => string;
}

const asIs = (id: string): string => id;
export const NO_NAMES: RefusalNames = {
  ...{ step: asIs, material: asIs, fact: factWords, post: asIs, unit: asIs, fee: asIs, holder: asIs },
};
