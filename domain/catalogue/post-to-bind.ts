import type { DrawnStep } from './item.ts';

/** A post (岗位) as far as a step must find it. */
export interface PostToBind {
  readonly postId: string;
  readonly unitId: string;
  readonly type: string;
  readonly windowId: string | null;
}

/** Whether this is a post of the kind, unit and window that a step is drawn for. */
export function fitsPost(post: PostToBind, { unitId, postType, windowId }: DrawnStep): boolean {
  return (
    post.unitId === unitId && post.type === postType && (windowId === undefined || post.windowId === windowId)
  );
}
