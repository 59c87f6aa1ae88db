/**
 * P05 不予决定缺理由、救济: a refusal whose reason is empty, or whose very words the unit has used too often to be reasons.
 * @source 行政许可法 第38条第2款, 第72条第(七)项; domain/4-supervision §4.3 P05
 */
import type { ProcessRule } from './process-rule.ts';

/** Design: the number of earlier uses beyond which a text is boiler-plate. */
const USES_BEFORE_BOILERPLATE = 5;

export const refusalWithoutReasons: ProcessRule = {
  name: '不予决定缺理由、救济',
  article: '行政许可法 第38条第2款',
  find: ({ entry: { event, seq }, known }) => {
    if (event.type !== 'refused' && event.type !== 'acceptanceRefused') return null;
    if (event.reasonId.trim() === '') return { level: 'red', because: 'no-reason', evidence: [seq] };
    if (known.sameReasonBefore(event.reasonId) > USES_BEFORE_BOILERPLATE)
      return { level: 'red', because: 'boilerplate', evidence: [seq] };
    return null;
  },
};
