/** Who may act: the lack of a post, a power or a letter (授权书). */
import type { AuthorityRefusal } from '../../../domain/case/actor.ts';
import { dayText } from '../moments.ts';
import { NO_RIGHT, row, say } from '../problem-row.ts';
import type { Params } from '../sentence.ts';
import { wordOfAct, wordOfPower } from '../words.ts';
import type { ParamsOf, ProblemsOf, Reader } from './road.ts';

export const AUTHORITY_PROBLEMS: ProblemsOf<AuthorityRefusal> = {
  'only-applicant': row(
    403,
    NO_RIGHT,
    say('只有申请人能{act}。', 'Only the applicant can {act}.'),
    say('请申请人登录后自己办理。', 'Ask the applicant to sign in and do it.'),
  ),
  'only-staff': row(
    403,
    NO_RIGHT,
    say('{act}由办理人员进行。', 'Only staff can {act}.'),
    say('您可以查进度、补正或撤回。', 'You can follow, correct or withdraw your case.'),
  ),
  'not-your-post': row(
    403,
    NO_RIGHT,
    say('{act}由“{post}”办，你不在这个岗位。', '{post} does this ({act}); it is not your post.'),
    say('{holder} 可以办。', '{holder} can do it.'),
  ),
  'only-host': row(
    403,
    NO_RIGHT,
    say('听证由{unit}的听证主持岗主持。', 'The hearing post of {unit} hosts a hearing.'),
    say('请听证主持人登录后办理。', 'Ask the host to sign in and do it.'),
  ),
  'only-head': row(
    403,
    NO_RIGHT,
    say('延期只能由{unit}的主要负责人批准。', 'Only the head of {unit} may extend.'),
    say('请报主要负责人批准。', 'Ask the head to approve it.'),
  ),
  'only-section-head': row(
    403,
    NO_RIGHT,
    say(
      '环节时限只能由{unit}的科室负责人调整。',
      'Only the section head of {unit} may raise the limit of a step.',
    ),
    say('请报科室负责人。', 'Ask the section head.'),
  ),
  'power-missing': row(
    403,
    NO_RIGHT,
    say('{act}需要“{power}”权限，{post}没有。', '{act} needs the power {power}, which {post} lacks.'),
    say('请有权限的岗位办。', 'Ask a post that holds it.'),
  ),
  'letter-missing': row(
    403,
    NO_RIGHT,
    say('{post}没有这个事项的“{power}”授权书。', '{post} has no letter for the power {power} of this item.'),
    say('请{unit}负责人授权。', 'Ask the head of {unit} for a letter.'),
  ),
  'letter-expired': row(
    403,
    say('授权书已到期', 'The letter has ended'),
    say('授权书 {letterNo} 到 {validTo} 为止。', 'Letter {letterNo} ended on {validTo}.'),
    say('请负责人续签，或由有授权的岗位办。', 'Ask the head to renew it.'),
  ),
};

export const AUTHORITY_PARAMS: ParamsOf<AuthorityRefusal> = {
  'only-applicant': ({ act }, { language }) => ({ act: wordOfAct(act, language) }),
  'only-staff': ({ act }, { language }) => ({ act: wordOfAct(act, language) }),
  'not-your-post': ({ act, postId }, { language, names }) => ({
    act: wordOfAct(act, language),
    post: names.post(postId),
    holder: names.holder(postId),
  }),
  'only-host': ({ unitId }, { names }) => ({ unit: names.unit(unitId) }),
  'only-head': ({ unitId }, { names }) => ({ unit: names.unit(unitId) }),
  'only-section-head': ({ unitId }, { names }) => ({ unit: names.unit(unitId) }),
  'power-missing': withoutPower,
  'letter-missing': withoutPower,
  'letter-expired': ({ letterNo, validTo }, { language }) => ({
    letterNo,
    validTo: dayText(validTo, language),
  }),
};

function withoutPower(
  { act, power, postId }: Extract<AuthorityRefusal, { power: unknown }>,
  { language, names }: Reader,
): Params {
  return {
    act: wordOfAct(act, language),
    power: wordOfPower(power, language),
    post: names.post(postId),
    unit: names.unit(''),
  };
}
