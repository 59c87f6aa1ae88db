import type { ProblemRow } from './problem-row.ts';
import { fill } from './sentence.ts';
import type { Language, Params } from './sentence.ts';

/** Why an act is closed and what is possible instead, as it reads behind the name of the act. */
export function closedSentence(
  { listed, detail, instead }: ProblemRow,
  language: Language,
  params: Params,
): string {
  const sentences = [listed ?? detail, instead].map((part) => fill(part, language, params));
  return sentences.join(language === 'en' ? ' ' : '').trim();
}
