import type { MatterActName } from '../../domain/supervision/matter-act.ts';
import type { MatterKind } from '../../domain/supervision/matter-names.ts';
import { say } from './problem-row.ts';
import type { Sentence } from './sentence.ts';

/** Where a kind of matter goes on otherwise than a card or a record does. */
export const KIND_RESULTS: Readonly<
  Partial<Record<MatterKind, Readonly<Partial<Record<MatterActName, Sentence>>>>>
> = {
  'delay-explanation': {
    explain: say(
      '说明马上公开：申请人和查进度的人都看得到，不能改。',
      'The explanation is public at once: the applicant and whoever tracks the case read it; it cannot be changed.',
    ),
  },
  'supervision-order': {
    answer: say(
      '反馈写入经过，不能改；由下达的一方销号或退回。',
      'The answer is recorded and cannot be changed; whoever ordered it closes it or returns it.',
    ),
  },
  rectification: {
    answer: say(
      '整改情况写入经过；由监察机构核实后销号，或退回。',
      'It is recorded; the supervision body verifies and closes, or returns it.',
    ),
  },
  'third-party-opinion': {
    answer: say('意见写入经过，不能改。', 'The opinion is recorded and cannot be changed.'),
  },
  complaint: {
    answer: say('答复告知投诉人；接下来回访。', 'The complainant reads the reply; calling back is next.'),
    close: say('登记回访结果，投诉结束。', 'The result of the call is recorded; the complaint ends.'),
  },
  'bad-rating': {
    answer: say(
      '整改情况写入经过；接下来由监察机构回访。',
      'What was put right is recorded; the supervision body calls back next.',
    ),
    close: say(
      '登记回访结果，差评处理结束。',
      'The result of the call is recorded; the rating is dealt with.',
    ),
    appeal: say(
      '申诉写入经过，只能申诉一次；由监察机构决定是不是误评。',
      'The appeal is recorded once; the supervision body decides whether the rating was mistaken.',
    ),
    uphold: say('差评成立，单位要整改。', 'The rating stands; the unit puts it right.'),
    revoke: say(
      '认定为误评，记录仍在，显示“已撤销”。',
      'The rating was mistaken; it stays visible as revoked.',
    ),
  },
};

/** What deciding on a suspicion (疑点) does, which no other card has (ADR 0027). */
export const SUSPICION_RESULTS: Readonly<Partial<Record<MatterActName, Sentence>>> = {
  uphold: say(
    '疑点成立，从现在起申请人和凭号查询的人看得到这张牌；还没有反馈的，单位要反馈，期限从今天起算。',
    'The suspicion holds: the applicant and whoever tracks the case see the card from now on. Where no answer was given yet, its days start today.',
  ),
  revoke: say(
    '疑点不成立，牌显示“已撤销”，只有单位和监察机构看得到，不再升级。',
    'The suspicion does not hold: the card stays, revoked, for the unit and the supervision body alone, and climbs no more.',
  ),
  close: say(
    '销号后不再升级；疑点没有维持，申请人和凭号查询的人看不到。',
    'It climbs no more; never upheld, it stays unseen by the applicant and whoever tracks the case.',
  ),
};
