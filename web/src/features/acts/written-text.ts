import type { ActDraft } from './act-draft.ts';

/** What a person wrote in a dialog, as text to copy. */
export function writtenText({ opinion, reason, basis, note, verdicts, answers }: ActDraft): string {
  const defects = Object.values(verdicts).flatMap(({ problem, fix }) => [problem, fix]);
  return [opinion, reason, basis, note, ...defects, ...Object.values(answers)]
    .filter((text) => text.trim() !== '')
    .join('\n');
}
