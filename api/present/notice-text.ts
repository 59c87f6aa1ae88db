import type { NoticeView } from '../../contract/session.ts';
import type { MatterKind } from '../../domain/supervision/matter-names.ts';
import { isDay } from '../../domain/time/day.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Notice } from '../../prisma/notice-view.ts';
import { CLOCK_WORDS } from './act-consequences.ts';
import { dayText } from './moments.ts';
import { say } from './problem-row.ts';
import { CARD_AND_RECORD_TEXTS } from './notices/of-cards-and-records.ts';
import { CALENDAR_TEXTS } from './notices/of-calendar.ts';
import { CASE_TEXTS } from './notices/of-a-case.ts';
import { LIMIT_TEXTS } from './notices/of-limits.ts';
import { MATTER_KIND_WORDS, MATTER_OTHERWISE, MATTER_TEXTS } from './notices/of-matters.ts';
import { ruleWord } from './rule-words.ts';
import { fill } from './sentence.ts';
import type { Language, Params, Sentence } from './sentence.ts';

/** What a notice says, by the event that caused it; the person's own part in it comes first. */
const TEXTS: Readonly<Record<string, Sentence>> = {
  ...CASE_TEXTS,
  ...LIMIT_TEXTS,
  ...CARD_AND_RECORD_TEXTS,
  ...CALENDAR_TEXTS,
};

/** After the sentence itself, for those of the next rung. */
const VACANT = say(
  '{vacantPost} 现在空缺，所以直接告知你。',
  ' Nobody stands at {vacantPost} now, so you are told directly.',
);
const OTHERWISE = say('{item} {serial} 有新的变化。', '{item} {serial} has changed.');

const LEVELS: Readonly<Record<string, Sentence>> = {
  notice: say('提示', 'a notice'),
  warning: say('预警', 'a warning'),
  yellow: say('黄牌', 'a yellow card'),
  red: say('红牌', 'a red card'),
};

export function noticeView(notice: Notice, language: Language): NoticeView {
  const { id, kind, caseNo, matterId, at, readAt, params } = notice;
  const sentence = sentenceOf(params['type']);
  return {
    id: String(id),
    kind,
    caseNo,
    matterId,
    text: [sentence, ...(params['vacantPost'] === undefined ? [] : [VACANT])]
      .map((each) => fill(each, language, wordsOf(params, language)))
      .join(''),
    at: formatInstant(at),
    read: readAt !== null,
  };
}

function sentenceOf(type: unknown): Sentence {
  if (typeof type !== 'string') return OTHERWISE;
  const [matter, event] = type.split('.');
  if (matter !== 'matter' || event === undefined) return TEXTS[type] ?? OTHERWISE;
  return MATTER_TEXTS[event] ?? MATTER_OTHERWISE;
}

function clockWord(clock: string, language: Language): string {
  return (CLOCK_WORDS[language] as Readonly<Record<string, string | undefined>>)[clock] ?? clock;
}

function wordsOf(params: Notice['params'], language: Language): Params {
  const words = Object.entries(params).map(([name, value]): [string, string] => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (name === 'clock') return [name, clockWord(text, language)];
    if (name === 'matterKind') return [name, MATTER_KIND_WORDS[text as MatterKind][language]];
    if (name === 'level') return [name, LEVELS[text]?.[language] ?? text];
    return [name, isDay(text) ? dayText(text, language) : text];
  });
  const byName = Object.fromEntries(words);
  const ruleName = ruleWord(params['rule'], language);
  return { ...byName, ruleName, item: byName['itemName'] ?? '', serial: byName['serialNo'] ?? '' };
}
