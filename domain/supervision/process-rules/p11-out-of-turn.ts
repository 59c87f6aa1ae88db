/**
 * P11 先后序: where the number of permits is limited, a grant before cases accepted earlier were decided.
 * @source 行政许可法 第57条; domain/4-supervision §4.3 P11
 */
import type { ProcessRule } from './process-rule.ts';

export const outOfTurn: ProcessRule = {
  name: '先后序',
  article: '行政许可法 第57条',
  find: ({ entry: { event, seq }, known }) =>
    event.type === 'granted' && known.earlierUndecided > 0
      ? { level: 'red', because: 'out-of-turn', evidence: [seq] }
      : null,
};
