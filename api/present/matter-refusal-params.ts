import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusal } from '../../domain/supervision/matter.ts';
import { dayText, momentText } from './moments.ts';
import type { Language, Params } from './sentence.ts';
import { actsOrReading, wordOfDuty, wordOfMatterAct, wordOfMatterState } from './words.ts';

/** The values of a refusal about a card or record as words, ready for its sentence. */
export function matterRefusalParams(
  refusal: MatterRefusal | MatterAuthorityRefusal,
  language: Language,
): Params {
  switch (refusal.code) {
    case 'matter-ended':
      return { state: wordOfMatterState(refusal.state, language) };
    case 'matter-wrong-state':
      return {
        state: wordOfMatterState(refusal.state, language),
        act: wordOfMatterAct(refusal.act, language),
        acts: actsOrReading(
          refusal.possible.map((act) => wordOfMatterAct(act, language)),
          language,
        ),
      };
    case 'already-answered':
      return { answeredAt: momentText(refusal.answeredAt, language) };
    case 'explanation-open':
      return { dueOn: dayText(refusal.dueOn, language) };
    case 'answer-first':
      return {};
    case 'not-your-matter':
      return { act: wordOfMatterAct(refusal.act, language), who: wordOfDuty(refusal.duty, language) };
  }
}
