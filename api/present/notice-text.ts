import type { NoticeView } from '../../contract/session.ts';
import type { MatterKind } from '../../domain/supervision/matter-names.ts';
import { isDay } from '../../domain/time/day.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Notice } from '../../prisma/notice-view.ts';
import { CLOCK_WORDS } from './act-consequences.ts';
import { dayText } from './moments.ts';
import { ruleWord } from './rule-words.ts';
import { fill } from './sentence.ts';
import type { Language, Params, Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** What a notice says, by the event that caused it; the person's own part in it comes first. */
const TEXTS: Readonly<Record<string, Sentence>> = {
  accepted: say(
    '{item} {serial} 已受理，文号 {documentNo}。',
    '{item} {serial} was accepted ({documentNo}).',
  ),
  acceptanceDeemed: say(
    '{item} {serial} 到时没有告知，自 {acceptedOn} 起视为受理。',
    '{item} {serial} is deemed accepted as of {acceptedOn}.',
  ),
  declaredNotNeeded: say(
    '{item} {serial} 不需要行政许可，见 {documentNo}。',
    '{item} {serial} needs no permit; see {documentNo}.',
  ),
  terminated: say(
    '{item} {serial} 已终止办理，理由和救济途径见 {documentNo}。',
    '{item} {serial} was terminated; see {documentNo}.',
  ),
  voided: say(
    '{item} {serial} 是误录，已由两人确认作废。',
    '{item} {serial} was entered in error and is void.',
  ),
  renewalDeemed: say(
    '{item} {serial} 到许可有效期届满（{permitExpiresOn}）没有作出决定，视为准予延续，正在制证。',
    '{item} {serial}: not decided by the expiry of the permit ({permitExpiresOn}), so it counts as renewed.',
  ),
  acceptanceRefused: say(
    '{item} {serial} 不予受理，理由见 {documentNo}。',
    '{item} {serial} was not accepted; see {documentNo}.',
  ),
  correctionRequested: say(
    '{item} {serial} 还要补 {materials} 项，请一次补齐。',
    '{item} {serial} needs {materials} corrections; send them together.',
  ),
  returned: say(
    '{item} {serial} 有 {materials} 项要改，已退回，请备齐后重新申报，见 {documentNo}。',
    '{item} {serial} was returned with {materials} defects; hand it in again, see {documentNo}.',
  ),
  correctionExpired: say(
    '{item} {serial} 的补正期已满。',
    'The correction period of {item} {serial} has ended.',
  ),
  reportedUp: say(
    '{item} {serial} 已初审，意见和材料已报上级审查。',
    '{item} {serial} was reviewed below and reported to the deciding body.',
  ),
  postCheckCompleted: say(
    '{item} {serial} 的事后核查已完成。',
    'The check of {item} {serial} after the permit is done.',
  ),
  extended: say(
    '{item} {serial} 的办理期限已延长，理由见 {documentNo}。',
    'The limit of {item} {serial} was extended; see {documentNo}.',
  ),
  granted: say(
    '{item} {serial} 准予许可，文号 {documentNo}。',
    '{item} {serial} was granted ({documentNo}).',
  ),
  refused: say(
    '{item} {serial} 不予许可，理由和救济途径见 {documentNo}。',
    '{item} {serial} was refused; see {documentNo}.',
  ),
  certificateIssued: say(
    '{item} {serial} 的证件已制好：{certificateNo}。',
    'The certificate of {item} {serial} is ready: {certificateNo}.',
  ),
  served: say('{item} {serial} 已送达，办结。', '{item} {serial} was served and is closed.'),
  deadlinesRecomputed: say(
    '{item} {serial} 的期限按新公布的日历重算。',
    'The limits of {item} {serial} were counted anew.',
  ),
  clockWarned: say(
    '{item} {serial} 的{clock}时限到 {lastDayOn} 为止，临近到期。',
    'The {clock} limit of {item} {serial} ends on {lastDayOn}.',
  ),
  postVacant: say(
    '{item} {serial} 已到 {vacantPost}，请安排人办理。',
    '{item} {serial} has come to {vacantPost}; please see that somebody handles it.',
  ),
  cardIssued: say(
    '{item} {serial}：{clock}时限（{lastDayOn}）发出{level}，请反馈。',
    '{item} {serial}: {level} for the {clock} limit ({lastDayOn}); please respond.',
  ),
  cardFound: say(
    '{item} {serial}：{rule}（{ruleName}）发出{level}，请反馈。',
    '{item} {serial}: {level} by rule {rule} ({ruleName}); please respond.',
  ),
  raised: say(
    '{item} {serial}：黄牌未反馈，升级为红牌，请反馈。',
    '{item} {serial}: the unanswered yellow card became red; please respond.',
  ),
  reminded: say(
    '{item} {serial}：牌还没有反馈，再次提醒。',
    '{item} {serial}: the card is still unanswered.',
  ),
  escalated: say(
    '{item} {serial}：红牌未销号，已报政府分管领导，请批示。',
    '{item} {serial}: the red card was escalated to you; please instruct.',
  ),
  opened: say(
    '{item} {serial}：红牌已立案，请固定事实并说明。',
    '{item} {serial}: an accountability record was opened.',
  ),
  instructed: say('{item} {serial}：领导已批示。', '{item} {serial}: a leader has given an instruction.'),
  answered: say('{item} {serial}：责任单位已反馈。', '{item} {serial}: the unit has responded.'),
  explanationRequested: say(
    '{item} {serial}：事实已固定，请单位说明。',
    '{item} {serial}: the facts are frozen; the unit is to explain.',
  ),
  factsFrozen: say(
    '{item} {serial}：事实已固定，请单位说明。',
    '{item} {serial}: the facts are frozen; the unit is to explain.',
  ),
  explained: say('{item} {serial}：单位已说明。', '{item} {serial}: the unit has explained.'),
  appealed: say(
    '{item} {serial}：单位对牌提出申诉，请决定。',
    '{item} {serial}: a card was appealed; please decide.',
  ),
  upheld: say(
    '{item} {serial}：申诉后牌维持，请反馈。',
    '{item} {serial}: the card was upheld; please respond.',
  ),
  revoked: say('{item} {serial}：牌已撤销。', '{item} {serial}: the card was revoked.'),
  cardRevoked: say(
    '{item} {serial}：问责记录并入的牌已撤销。',
    '{item} {serial}: a card of the accountability record was revoked.',
  ),
  orderOpened: say('{item} {serial}：另立了督办或整改。', '{item} {serial}: an order was opened beside it.'),
  proposed: say('{item} {serial}：问责已拟处理。', '{item} {serial}: a measure was proposed.'),
  executed: say('{item} {serial}：问责决定已执行。', '{item} {serial}: the decision was executed.'),
  published: say('{item} {serial}：问责决定已公布。', '{item} {serial}: the decision was published.'),
  transferred: say(
    '{item} {serial}：问责记录已移送。',
    '{item} {serial}: the accountability record was transferred.',
  ),
  attributed: say('{item} {serial}：已定责。', '{item} {serial}: responsibility was attributed.'),
  decided: say('{item} {serial}：问责已决定。', '{item} {serial}: the accountability record was decided.'),
  foundNotLiable: say('{item} {serial}：不予追究。', '{item} {serial}: found not liable.'),
  closed: say('{item} {serial}：已销号。', '{item} {serial}: closed.'),
  cancelled: say('{item} {serial}：牌已取消。', '{item} {serial}: the card was cancelled.'),
};
/** Of a matter that is neither a card nor a record. */
const MATTER_TEXTS: Readonly<Record<string, Sentence>> = {
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
const MATTER_OTHERWISE = say(
  '{item} {serial}：{matterKind}有新的变化。',
  '{item} {serial}: {matterKind} has changed.',
);
const MATTER_KIND_WORDS: Readonly<Record<MatterKind, Sentence>> = {
  card: say('牌', 'a card'),
  accountability: say('问责记录', 'an accountability record'),
  'delay-explanation': say('超时说明', 'an explanation of a delay'),
  'supervision-order': say('督办件', 'a supervision order'),
  rectification: say('整改', 'a rectification'),
  'third-party-opinion': say('征求第三方意见', 'a request for an opinion'),
  complaint: say('效能投诉', 'a complaint'),
  'bad-rating': say('差评', 'a bad rating'),
};
/** After the sentence itself, for those of the next rung. */
const VACANT = say(
  '{vacantPost} 现在空缺，所以直接告知您。',
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
