/**
 * 岗位: every step finds a post of its kind in its unit, at its window.
 * @source 行政许可法 第26条第1款 (one body accepts and serves); settled.md 17
 */
import { fitsPost } from '../post-to-bind.ts';
import type { CatalogueItem, DrawnStep } from '../item.ts';
import type { CheckContext } from './context.ts';
import { unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkPosts(
  { flow, alternatives = [] }: CatalogueItem,
  { posts }: CheckContext,
): readonly Finding[] {
  if (posts === undefined) return [];
  const missing = (steps: readonly DrawnStep[], field: string) =>
    steps
      .filter((step) => !posts.some((post) => fitsPost(post, step)))
      .map((step) => withoutPost(step, field));
  return [
    ...missing(flow, 'flow'),
    ...alternatives.flatMap((other, n) => missing(other.flow, `alternatives.${n}.flow`)),
  ];
}

function withoutPost({ stepId, name, unitId, postType, windowId }: DrawnStep, field: string): Finding {
  const place = windowId === undefined ? unitId : `${unitId} ${windowId}`;
  return unlawful('LIC', '第二十六条第一款', {
    ...{ code: 'step-without-post', field: `${field}.${stepId}` },
    zh: `“${name}”没有岗位：${place} 没有 ${postType} 岗`,
    en: `"${name}" has no post: there is no ${postType} at ${place}`,
  });
}
