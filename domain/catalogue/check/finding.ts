/** 合法性检查: what a lawful check finds in an item version before it is published. */
import type { Article, SourceKey } from '../articles.ts';
import { SOURCES } from '../articles.ts';

/** 违法 blocks publication; 存疑 asks for a reason that is published with the item. */
export type Severity = 'unlawful' | 'doubtful';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly article: Article;
  readonly zh: string;
  readonly en: string;
  /** Path of the field: `limits.promised`, `flow.site-visit.minStaff`. */
  readonly field: string;
}

interface Words {
  readonly code: string;
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

export function unlawful(source: SourceKey, article: string, words: Words): Finding {
  return { ...words, severity: 'unlawful', article: { source, article } };
}

export function doubtful(source: SourceKey, article: string, words: Words): Finding {
  return { ...words, severity: 'doubtful', article: { source, article } };
}

/** 行政许可法 第四十二条第一款, as a table and a page print it. */
export function citationOf({ source, article }: Article): string {
  return `${SOURCES[source].title.replace('中华人民共和国', '')} ${article}`;
}
