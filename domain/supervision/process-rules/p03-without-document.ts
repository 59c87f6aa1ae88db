/**
 * P03 无凭证: an act that must be in writing, without a numbered, dated document.
 * @source 行政许可法 第32条第2款 (专用印章和注明日期的书面凭证), 第38, 42, 45条; domain/4-supervision §4.3 P03
 */
import type { ProcessRule } from './process-rule.ts';

export const withoutDocument: ProcessRule = {
  name: '无凭证',
  article: '行政许可法 第32条第2款',
  find: ({ entry: { event, seq } }) => {
    if (!('document' in event)) return null;
    const { documentNo, sha256 } = event.document;
    if (documentNo.trim() !== '' && /^[0-9a-f]{64}$/.test(sha256)) return null;
    return { level: 'yellow', because: 'no-document', evidence: [seq] };
  },
};
