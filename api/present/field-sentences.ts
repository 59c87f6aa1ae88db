import type { Language, Params, Sentence } from './sentence.ts';

/** How each rule of a field reads. Form rules of an item and the shapes of the contract share it. */
export const FIELD_RULES: Readonly<Record<string, Sentence>> = {
  required: { zh: '这一项必须填写。', en: 'This field is required.' },
  unknown: { zh: '没有这一项，请去掉。', en: 'There is no such field.' },
  type: { zh: '类型不对，应当是{expected}。', en: 'Wrong type: expected {expected}.' },
  invalid: { zh: '格式不对。', en: 'The format is wrong.' },
  date: {
    zh: '不是一个日期；写成 2026-11-29 这样的日期。',
    en: 'This is no date; write it like 2026-11-29.',
  },
  datetime: {
    zh: '不是一个时间；写成 2026-11-29T09:00:00+08:00 这样的时间。',
    en: 'This is no time; write it like 2026-11-29T09:00:00+08:00.',
  },
  clockTime: {
    zh: '不是几点几分；写成 09:30 这样的时间，24 小时制。',
    en: 'This is no time of day; write it like 09:30, from 00:00 to 23:59.',
  },
  url: {
    zh: '不是一个网址；写成 https://www.gov.cn/zhengce 这样的网址。',
    en: 'This is no address; write it like https://www.gov.cn/zhengce.',
  },
  email: {
    zh: '不是一个邮箱；写成 name@example.cn 这样的邮箱。',
    en: 'This is no mail address; write it like name@example.cn.',
  },
  uuid: {
    zh: '不是一个 UUID；写成 123e4567-e89b-42d3-a456-426614174000 这样的编号。',
    en: 'This is no UUID; write it like 123e4567-e89b-42d3-a456-426614174000.',
  },
  caseNo: {
    zh: '不是一个办件编号；办件编号是 43 位，照收件凭证上的写。',
    en: 'This is no case number; it has 43 characters, copy it from the receipt.',
  },
  serialNo: {
    zh: '不是一个流水号；写成 20260914-0008 这样的流水号。',
    en: 'This is no serial number; write it like 20260914-0008.',
  },
  login: {
    zh: '账号只能用字母、数字和 . _ -，例如 wang.fang-2。',
    en: 'Use letters, digits and . _ - only, for example wang.fang-2.',
  },
  given: {
    zh: '不认得这个值；请用系统给出的原值，不要改动。',
    en: 'This value is not known; use the one that was given, as it is.',
  },
  cursor: {
    zh: '不是这份清单上一页给出的“下一页”；去掉它就从第一页看起。',
    en: 'This is not the `next` of a page of this list; without it the list begins at its first page.',
  },
  tooShort: { zh: '太短，至少 {minimum} 个字。', en: 'Too short: at least {minimum}.' },
  tooLong: { zh: '太长，最多 {maximum} 个字。', en: 'Too long: at most {maximum}.' },
  tooSmall: { zh: '不能小于 {minimum}。', en: 'Not less than {minimum}.' },
  tooBig: { zh: '不能大于 {maximum}。', en: 'Not more than {maximum}.' },
  choice: { zh: '只能从给出的选项里选。', en: 'Choose one of the options.' },
  number: { zh: '请填数字，最多两位小数。', en: 'Give a number with two decimals at most.' },
  uscc: {
    zh: '统一社会信用代码是 18 位，请核对最后一位校验码。',
    en: 'A unified social credit code has 18 characters; check the last one.',
  },
  idCard: {
    zh: '证件号码是 18 位，请核对最后一位校验码。',
    en: 'An identity number has 18 characters; check the last one.',
  },
  mobile: { zh: '手机号是 1 开头的 11 位数字。', en: 'A mobile number has 11 digits and starts with 1.' },
  day: { zh: '请填一个日期，例如 2026-03-02。', en: 'Give a day, for example 2026-03-02.' },
  dateAfter: {
    zh: '要晚于收件当日（{day}）；已经到期的，请重新申请。',
    en: 'It must be after the day of receipt ({day}); what has expired is applied for anew.',
  },
  'day-after': { zh: '要晚于今天（{day}）。', en: 'It must be after today ({day}).' },
  'no-emergency': {
    zh: '这个事项没有先行施工、事后补办的规定；请去掉开工时间，按一般程序申请。',
    en: 'No law lets this work begin before the permit: leave the time out and apply in the ordinary way.',
  },
  'in-future': {
    zh: '不能晚于收到报告的时间（{instant}）。',
    en: 'Not later than the report was received ({instant}).',
  },
  tooFar: { zh: '一次最多往前拨 {maximum} 个工作日。', en: 'At most {maximum} working days at a time.' },
  reused: { zh: '这个编号已用于别的内容。', en: 'This key was used for another content.' },
  material: { zh: '还没有上传这份材料：{name}。', en: 'This material is missing: {name}.' },
  'still-to-come': {
    zh: '还没有交的材料要写进容缺清单；不能容缺的，先一次告知补正。',
    en: 'What has not come must be on the list of what may follow; else request corrections first.',
  },
  'unknown-material': { zh: '清单里没有这份材料。', en: 'The item does not list this material.' },
  'unknown-file': {
    zh: '这个文件还没有上传完，或者不是您上传的。',
    en: 'This file is not uploaded yet, or not by you.',
  },
  'published-year': { zh: '只能选已公布放假安排的年份。', en: 'Choose a year whose calendar is published.' },
  declared: { zh: '请确认以上内容真实。', en: 'Please confirm that the content is true.' },
};

/** What a contract expects where something else was given; the names are those of Zod. */
const KINDS: Readonly<Record<string, Sentence>> = {
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'text' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  object: { zh: '一组内容', en: 'an object' },
};

/** The values of a rule as words, ready for its sentence. */
export function ruleParams(params: Params, language: Language): Params {
  const { expected } = params;
  const kind = KINDS[String(expected)];
  return kind === undefined ? params : { ...params, expected: kind[language] };
}
