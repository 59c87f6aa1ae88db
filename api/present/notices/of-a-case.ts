import { say } from '../problem-row.ts';
import type { Sentence } from '../sentence.ts';

/** 办件: what has become of it, for the applicant and for those who handle it. */
export const CASE_TEXTS: Readonly<Record<string, Sentence>> = {
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
  postVacant: say(
    '{item} {serial} 已到 {vacantPost}，请安排人办理。',
    '{item} {serial} has come to {vacantPost}; please see that somebody handles it.',
  ),
};
