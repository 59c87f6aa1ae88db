/**
 * P08 主持人回避: the hearing was hosted by somebody who had reviewed or accepted the case.
 * @source 行政许可法 第48条第1款第(三)项; domain/4-supervision §4.3 P08
 */
import type { ProcessRule } from './process-rule.ts';

export const hostReviewed: ProcessRule = {
  name: '主持人回避',
  article: '行政许可法 第48条第1款第(三)项',
  find: ({ before, entry: { event, seq } }) => {
    if (event.type !== 'hearingHeld') return null;
    const took = before.reviewers.includes(event.hostId) || before.acceptedBy === event.hostId;
    return took ? { level: 'red', because: 'host-reviewed', evidence: [seq] } : null;
  },
};
