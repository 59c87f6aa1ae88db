import type { MatterKind } from '../../../domain/supervision/matter-names.ts';
import { say } from '../problem-row.ts';
import type { Sentence } from '../sentence.ts';

/** Of a matter that is neither a card nor a record. */
export const MATTER_TEXTS: Readonly<Record<string, Sentence>> = {
  opened: say(
    '{item} {serial}：收到{matterKind}，请按期办理。',
    '{item} {serial}: {matterKind}; please deal with it in time.',
  ),
  reminded: say(
    '{item} {serial}：{matterKind}到期未办，再次提醒。',
    '{item} {serial}: {matterKind} is overdue.',
  ),
  escalated: say(
    '{item} {serial}：{matterKind}逾期，已报政府分管领导，请批示。',
    '{item} {serial}: {matterKind} is overdue and was escalated to you; please instruct.',
  ),
};
export const MATTER_OTHERWISE = say(
  '{item} {serial}：{matterKind}有新的变化。',
  '{item} {serial}: {matterKind} has changed.',
);
export const MATTER_KIND_WORDS: Readonly<Record<MatterKind, Sentence>> = {
  card: say('牌', 'a card'),
  accountability: say('问责记录', 'an accountability record'),
  'delay-explanation': say('超时说明', 'an explanation of a delay'),
  'supervision-order': say('督办件', 'a supervision order'),
  rectification: say('整改', 'a rectification'),
  'third-party-opinion': say('征求第三方意见', 'a request for an opinion'),
  complaint: say('效能投诉', 'a complaint'),
  'bad-rating': say('差评', 'a bad rating'),
};
