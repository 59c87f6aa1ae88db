/** 登录, 查询: who may come in. */
import type { DoorCode } from '../problem-codes.ts';
import { NO_RIGHT, row, say } from '../problem-row.ts';
import type { ProblemRow } from '../problem-row.ts';

export const SIGN_IN_PROBLEMS = {
  'sign-in-needed': row(
    401,
    say('请先登录', 'Please sign in'),
    say('登录后才能继续，填写的内容还在。', 'Sign in to go on; what you typed is kept.'),
    say('登录后接着办。', 'Sign in and go on.'),
  ),
  'wrong-name-or-password': row(
    401,
    say('账号或口令不对', 'Wrong name or password'),
    say('账号或口令不对，请核对后再试。', 'The name or the password is wrong.'),
    say('忘了口令请到窗口重置。', 'If you forgot the password, have it reset at the counter.'),
  ),
  'login-taken': row(
    409,
    say('这个账号名已有人用', 'This name is taken'),
    say('账号名 {login} 已有人用。', 'The sign-in name {login} is taken.'),
    say('换一个账号名；如果是您自己的，请直接登录。', 'Choose another, or sign in if it is yours.'),
  ),
  'no-right': row(
    403,
    NO_RIGHT,
    say('这一页由{who}使用。', 'This is for {whoEn}.'),
    say('请换用相应的账号，或请负责人授权。', 'Use the right account or ask to be authorised.'),
  ),
  'too-many-tries': row(
    429,
    say('试得太多了', 'Too many tries'),
    say('请在 {minutes} 分钟后再试。', 'Try again in {minutes} minutes.'),
    say('忘了口令请到窗口重置。', 'If you forgot the password, have it reset at the counter.'),
  ),
  'track-not-found': row(
    404,
    say('没有查到', 'Nothing found'),
    say('流水号或查询码不对。', 'The number or the password is wrong.'),
    say('两样都在收件凭证上。', 'Both are on your receipt.'),
  ),
  'track-locked': row(
    429,
    say('暂时锁定', 'Locked for a while'),
    say(
      '连续 5 次没有查到，请在 {minutes} 分钟后再试。',
      'Five failures in a row: try again in {minutes} minutes.',
    ),
    say('也可以登录后在“我的办件”里看。', 'You can also sign in and look under “My cases”.'),
  ),
} satisfies Partial<Record<DoorCode, ProblemRow>>;
