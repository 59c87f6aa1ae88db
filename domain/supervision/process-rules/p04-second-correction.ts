/**
 * P04 二次补正: a second notice that names what could have been told at once.
 * @source 行政许可法 第32条第1款第(四)项 (一次告知), 第72条第(四)项; settled.md 12
 */
import { toldBefore } from '../../case/acts/request-correction.ts';
import type { ProcessRule } from './process-rule.ts';

export const secondCorrection: ProcessRule = {
  name: '二次补正',
  article: '行政许可法 第32条第1款第(四)项',
  find: ({ before, entry: { event, seq }, log }) => {
    if (event.type !== 'correctionRequested') return null;
    if (toldBefore(before, event.materials).length === 0) return null;
    const first = log.find((entry) => entry.event.type === 'correctionRequested');
    return {
      level: 'yellow',
      because: 'told-late',
      evidence: [...(first === undefined ? [] : [first.seq]), seq],
    };
  },
};
