import type { OpenAct } from '../../../../contract/case.ts';
import type { ActDraft } from './act-draft.ts';

/** What acceptance leaves open (容缺): everything that may follow and has not come, unless somebody took it out. */
export function toleratedOf({ some }: ActDraft, choices: OpenAct['choices']): readonly string[] {
  return some['tolerated'] ?? (choices['tolerated'] ?? []).map(({ value }) => value);
}

export function toleratedBody(draft: ActDraft, choices: OpenAct['choices']): { tolerated?: string[] } {
  const tolerated = toleratedOf(draft, choices);
  return tolerated.length === 0 ? {} : { tolerated: [...tolerated] };
}
