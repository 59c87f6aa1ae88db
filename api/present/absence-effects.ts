import { standingOf } from '../../domain/organisation/absence.ts';
import type { Absence, PostAround, Standing } from '../../domain/organisation/absence.ts';
import { dayText } from './moments.ts';
import { fill } from './sentence.ts';
import type { Language, Sentence } from './sentence.ts';

const say = (zh: string, en: string): Sentence => ({ zh, en });

const STANDING: Readonly<Record<Standing, Sentence>> = {
  'b-stands': say(
    '{from} 至 {to}：{post} 新到的任务、提醒和牌归 B 岗 {other}；已经在办的仍在这个岗位，两人都能办。',
    '{from} to {to}: tasks, notices and cards of {post} go to B, {other}; what is open there stays, and both can handle it.',
  ),
  'a-stands': say(
    '{from} 至 {to}：{post} 由 A 岗 {other} 照常办，没有 B 岗替补。',
    '{from} to {to}: {post} is handled by A, {other}, as ever, with nobody to stand in.',
  ),
  vacant: say(
    '{from} 至 {to}：{post} 至少有一天没有人在岗，任务和牌直接告知上一级；请先安排人。',
    '{from} to {to}: on a day at least nobody stands at {post}; those above are told at once. See that somebody does.',
  ),
};
const RESPONSIBLE = say(
  '第一责任人不因离岗改变：红牌仍发给本人。',
  'The first responsible person stays so: red cards still go to this person.',
);

/** Who stands where meanwhile, one sentence a post. */
export function absenceEffects(
  absence: Absence,
  { posts, responsible }: { readonly posts: readonly PostAround[]; readonly responsible: boolean },
  language: Language,
): string[] {
  const days = { from: dayText(absence.fromOn, language), to: dayText(absence.toOn, language) };
  const sentences = posts.map((post) => {
    const params = { ...days, post: `${post.unitName} ${post.postName}`, other: post.other?.name ?? '' };
    return fill(STANDING[standingOf(post, absence)], language, params);
  });
  return [...sentences, ...(responsible ? [RESPONSIBLE[language]] : [])];
}
