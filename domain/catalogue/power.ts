/** The five powers (权限) of 行政审批: without one of them a post can only look. */
export const POWERS = ['accept', 'review', 'decide', 'seal', 'serve'] as const;
export type Power = (typeof POWERS)[number];
