/** 听证: offered, announced, held, and by whom. */
import type { HearingRefusal } from '../../../domain/case/side-roads/hearing.ts';
import { dayText } from '../moments.ts';
import { NOT_NOW, row, say } from '../problem-row.ts';
import { wordOfPart } from '../words.ts';
import { nothing } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const HEARING_PROBLEMS: ProblemsOf<HearingRefusal> = {
  'hearing-held-already': row(
    409,
    NOT_NOW,
    say('已在 {heldOn} 举行过听证。', 'The hearing was held on {heldOn}.'),
    say('请根据听证笔录作出决定。', 'Decide by its transcript.'),
  ),
  'hearing-offer-first': row(
    409,
    NOT_NOW,
    say('没有人要求听证，这个事项也不是必须听证。', 'Nobody asked for a hearing, and none is mandatory.'),
    say('请先告知听证权利。', 'Offer a hearing first.'),
  ),
  'no-party-told': row(
    409,
    NOT_NOW,
    say(
      '告知听证权利以前没有告知过利害关系人，不能代谁登记。',
      'Nobody whom it may affect was told before the offer, so there is nobody to record a request for.',
    ),
    say(
      '申请人在自己的页面上要求；期满没有人要求的，先告知利害关系人，再告知听证权利。',
      'The applicant asks on his own page; when the offer has lapsed, tell them first and offer the hearing again.',
    ),
  ),
  'party-not-told': row(
    422,
    NOT_NOW,
    say('没有告知过这名利害关系人。', 'This party has not been told of the case.'),
    say('请从告知过的利害关系人里选。', 'Choose one of those who were told.'),
  ),
  'hearing-day-unreadable': row(
    422,
    NOT_NOW,
    say('听证日期看不懂。', 'The day of the hearing is no date.'),
    say('请按“年-月-日”填写，如 2026-03-02。', 'Write it as year-month-day, for example 2026-03-02.'),
  ),
  'hearing-notice-too-short': row(
    422,
    NOT_NOW,
    say(
      '通知和听证之间要隔满 {clearDays} 个工作日。',
      'There must be {clearDays} clear working days between notice and hearing.',
    ),
    say('最早的工作日是 {earliest}。', 'The earliest working day is {earliest}.'),
  ),
  'hearing-not-scheduled': row(
    409,
    NOT_NOW,
    say('还没有通知听证时间。', 'The hearing has not been announced.'),
    say('请先通知听证的时间、地点。', 'Announce its time and place first.'),
  ),
  'not-the-hearing-day': row(
    409,
    NOT_NOW,
    say('听证定在 {scheduledOn}，不是这一天。', 'The hearing is announced for {scheduledOn}.'),
    say('请在当天举行，或者重新通知。', 'Hold it on that day, or announce another day.'),
  ),
  'host-reviewed': row(
    403,
    say('主持人应当回避', 'Not by this host'),
    say('你已经{did}过这件，不能主持听证。', 'You {did} this case, so you cannot host its hearing.'),
    say('请听证主持岗的另一人主持。', 'The other holder of the hearing post can host it.'),
  ),
};

export const HEARING_PARAMS: ParamsOf<HearingRefusal> = {
  'hearing-held-already': ({ heldOn }, { language }) => ({ heldOn: dayText(heldOn, language) }),
  'hearing-offer-first': nothing,
  'no-party-told': nothing,
  'party-not-told': nothing,
  'hearing-day-unreadable': nothing,
  'hearing-notice-too-short': ({ clearDays, earliest }, { language }) => ({
    clearDays,
    earliest: dayText(earliest, language),
  }),
  'hearing-not-scheduled': nothing,
  'not-the-hearing-day': ({ scheduledOn }, { language }) => ({ scheduledOn: dayText(scheduledOn, language) }),
  'host-reviewed': ({ did }, { language }) => ({ did: wordOfPart(did, language) }),
};
