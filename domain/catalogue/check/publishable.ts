/**
 * 发布: an unlawful item is not published; a doubtful one only with a reason for each doubt, which is published with it.
 * @source 行政许可法 第17条, 第30条第1款; 优化营商环境条例 第35条
 */
import { allow, refuse } from '../../verdict.ts';
import type { Verdict } from '../../verdict.ts';
import type { Finding } from './finding.ts';

/** Reasons by code of the finding. */
export type Reasons = Readonly<Record<string, string>>;

export interface Publishable {
  readonly reasons: Reasons;
}
export interface NotPublishable {
  readonly code: 'unlawful' | 'reason-missing';
  readonly findings: readonly Finding[];
}

export function publishable(
  findings: readonly Finding[],
  reasons: Reasons = {},
): Verdict<Publishable, NotPublishable> {
  const forbidden = findings.filter(({ severity }) => severity === 'unlawful');
  if (forbidden.length > 0) return refuse({ code: 'unlawful', findings: forbidden });
  const open = findings.filter(({ code }) => (reasons[code] ?? '').trim() === '');
  if (open.length > 0) return refuse({ code: 'reason-missing', findings: open });
  const asked = findings.map(({ code }) => code);
  return allow({
    reasons: Object.fromEntries(Object.entries(reasons).filter(([code]) => asked.includes(code))),
  });
}
