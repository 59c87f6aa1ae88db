import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusal } from '../../domain/supervision/matter.ts';
import { dayText, momentText } from './moments.ts';
import type { Language, Params } from './sentence.ts';
import { wordOfDuty, wordOfMatterAct, wordOfMatterState, wordOfMeasure } from './matter-words.ts';
import { actsOrReading, listOf } from './words.ts';

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
    case 'already-appealed':
      return { appealedAt: momentText(refusal.appealedAt, language) };
    case 'appeal-too-late':
      return {
        dueOn: dayText(refusal.dueOn, language),
        acts: actsOrReading(
          refusal.possible.map((act) => wordOfMatterAct(act, language)),
          language,
        ),
      };
    case 'explanation-open':
    case 'opinion-not-due':
    case 'limit-not-later':
    case 'limit-too-far':
      return { dueOn: dayText(refusal.dueOn, language) };
    case 'measure-too-heavy':
      return {
        measures: listOf(
          refusal.possible.map((measure) => wordOfMeasure(measure, language)),
          language,
        ),
      };
    case 'own-unit':
    case 'superior-vacant':
    case 'about-yourself':
      return { act: wordOfMatterAct(refusal.act, language) };
    case 'answer-first':
    case 'hear-first':
    case 'execute-first':
    case 'name-leaders':
    case 'not-a-third-party':
    case 'extended-once':
      return {};
    case 'not-your-matter':
      return { act: wordOfMatterAct(refusal.act, language), who: wordOfDuty(refusal.duty, language) };
  }
}
