/** 签批, 加签, 减签: who signs a step. */
import type { SigningRefusal } from '../../../domain/case/side-roads/signing.ts';
import { NOT_NOW, row, say, sayOr } from '../problem-row.ts';
import { listOf } from '../words.ts';
import { stepNamed } from './road.ts';
import type { ParamsOf, ProblemsOf } from './road.ts';

export const SIGNING_PROBLEMS: ProblemsOf<SigningRefusal> = {
  'not-signed-here': row(
    409,
    NOT_NOW,
    say('“{step}”现在不能加签、减签。', 'The signers of “{step}” cannot be changed now.'),
    sayOr(
      '现在可以加签、减签的环节：{possible}。',
      'Now possible for: {possible}.',
      say(
        '现在没有可以加签、减签的环节；审查环节待办时才可以。',
        'It is possible for a step of the review once it is open; none is now.',
      ),
    ),
  ),
  'signer-unclear': row(
    422,
    say('签批人没有说清', 'Signer unclear'),
    say('“{step}”的签批人要么是一个人，要么是一个岗位。', 'Name one person or one post for “{step}”.'),
    say('请只选一个。', 'Choose exactly one.'),
  ),
  'signer-already': row(
    409,
    NOT_NOW,
    say('这个签批人已经在“{step}”里。', 'This signer already signs “{step}”.'),
    say('可以加别的人或岗位。', 'Another person or post can be added.'),
  ),
  'signer-unknown': row(
    409,
    NOT_NOW,
    say('“{step}”没有这个签批人。', 'Nobody of that name signs “{step}”.'),
    say('只能减现有的签批人。', 'Only a present signer can be removed.'),
  ),
  'last-signer': row(
    409,
    NOT_NOW,
    say('“{step}”只剩这一个待签的，不能减。', 'This is the last one who has yet to sign “{step}”.'),
    say('请先加签别的人，再减去或者回避。', 'Add another signer first, then remove or recuse.'),
  ),
  'not-a-signer': row(
    403,
    NOT_NOW,
    say('“{step}”没有等你签批。', '“{step}” does not wait for your signature.'),
    say('可以请环节岗位或科室负责人加签。', 'The step’s post or the section head can add you.'),
  ),
  'signed-already': row(
    409,
    NOT_NOW,
    say('你已经在“{step}”签过，一个人只签一次。', 'You have signed “{step}”; a person signs once.'),
    say('请等其他签批人。', 'Wait for the other signers.'),
  ),
  'against-opinion': row(
    422,
    say('要说明理由', 'A reason is needed'),
    say(
      '审查意见不同意（{steps}），仍要准予，必须写理由。',
      'The review did not agree ({steps}); granting needs a reason.',
    ),
    say('请写明理由，或者退回重审，或者不予许可。', 'Give the reason, return the step, or refuse.'),
  ),
};

export const SIGNING_PARAMS: ParamsOf<SigningRefusal> = {
  'not-signed-here': ({ stepId, possible }, { language, names }) => ({
    step: names.step(stepId),
    possible: listOf(possible.map(names.step), language),
  }),
  'signer-unclear': stepNamed,
  'signer-already': stepNamed,
  'signer-unknown': stepNamed,
  'last-signer': stepNamed,
  'not-a-signer': stepNamed,
  'signed-already': stepNamed,
  'against-opinion': ({ steps }, { language, names }) => ({ steps: listOf(steps.map(names.step), language) }),
};
