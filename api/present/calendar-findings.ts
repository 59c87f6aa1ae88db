import type { NoticeFinding } from '../../domain/time/notice-check.ts';
import { say } from './problem-row.ts';
import { fill } from './sentence.ts';
import type { Language, Sentence } from './sentence.ts';

/** What was found in a holiday notice, as a sentence; `{where}` is the day, span or text at fault. */
export const FINDINGS: Readonly<Record<NoticeFinding['code'], Sentence>> = {
  'version-not-whole': say('版本号不是正整数：{where}', 'the version is no whole number above zero: {where}'),
  'year-malformed': say('年份写法不对：{where}', 'this is no year: {where}'),
  'source-missing': say('{where} 年没有写明依据的通知', 'no notice is named for {where}'),
  'day-impossible': say('没有这一天：{where}', 'there is no such day: {where}'),
  'off-reversed': say('放假起止写反了：{where}', 'days off end before they begin: {where}'),
  'off-outside-year': say('放假日期不在这一年：{where}', 'days off lie outside the year: {where}'),
  'off-out-of-order': say(
    '放假日期没有按先后排列，或者重叠：{where}',
    'days off are out of order or overlap: {where}',
  ),
  'work-outside-year': say('调休上班日不在这一年：{where}', 'a make-up day lies outside the year: {where}'),
  'work-out-of-order': say(
    '调休上班日没有按先后排列，或者重复：{where}',
    'make-up days are out of order or twice: {where}',
  ),
  'work-not-on-weekend': say('调休上班日不是周末：{where}', 'a make-up day is no weekend day: {where}'),
  'off-and-work': say('同一天既放假又上班：{where}', 'a day is both off and worked: {where}'),
  'holiday-worked': say('法定节假日没有放假：{where}', 'a day off by law is worked: {where}'),
  'opening-hours-missing': say('没有办公时间：{where}', 'opening hours are missing: {where}'),
  'opening-hours-malformed': say('办公时间写法不对：{where}', 'opening hours are malformed: {where}'),
  'opening-hours-out-of-order': say('办公时间先后不对：{where}', 'opening hours are out of order: {where}'),
  'shorter-hours-for-no-day': say(
    '缩短办公时间的那一天不存在：{where}',
    'shorter hours name no day: {where}',
  ),
  'title-missing': say('没有写通知的标题', 'the title of the notice is missing'),
  'publication-impossible': say(
    '通知的公布日期不存在：{where}',
    'there is no such day of publication: {where}',
  ),
  'published-in-future': say(
    '通知的公布日期在今天之后：{where}',
    'the notice is dated in the future: {where}',
  ),
  'published-another-year': say(
    '通知不是在上一年公布的，请核对：{where}',
    'the notice was not published in the year before, please check: {where}',
  ),
  'title-names-other-year': say(
    '标题写的是另一年，请核对：{where}',
    'the title names another year, please check: {where}',
  ),
  'address-not-official': say(
    '网址不是政府网站，请核对：{where}',
    'the address is not the government’s, please check: {where}',
  ),
  'name-of-no-line': say(
    '名称对不上任何一行的第一天：{where}',
    'a name is given for a day that begins no line: {where}',
  ),
  'festivals-unknown': say(
    '本系统没有 {where} 年的农历节日，天数没有核对',
    'the festivals of {where} are not known here, so the days were not counted',
  ),
  'off-runs-touch': say(
    '两段放假首尾相接，请核对：{where}',
    'two runs of days off touch, please check: {where}',
  ),
  'working-days-differ': say(
    '全年工作日数和应有的不同，请核对（通知的 ≠ 应有的）：{where}',
    'the working days of the year are not as many as expected, please check (of the notice ≠ expected): {where}',
  ),
  'too-many-days-on-end': say(
    '连续工作超过六天，请核对：{where}',
    'more than six days are worked on end, please check: {where}',
  ),
};

export function findingSentence({ code, where }: Pick<NoticeFinding, 'code' | 'where'>, language: Language) {
  return fill(FINDINGS[code], language, { where });
}

/** As a refusal names it: the code and what is at fault, with a space between. */
export function sentenceOfFault(fault: string, language: Language): string {
  const [code = '', ...where] = fault.split(' ');
  return Object.hasOwn(FINDINGS, code)
    ? findingSentence({ code: code as NoticeFinding['code'], where: where.join(' ') }, language)
    : fault;
}
