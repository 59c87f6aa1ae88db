/**
 * 时限监察 T01–T16: what each rule of time is called and which article its limit stands on.
 * @source domain/4-supervision §4.3 (rule table)
 */
import type { Article } from '../case/article.ts';
import type { TimeRuleId } from '../case/card.ts';

interface TimeRule {
  readonly name: string;
  readonly article: Article;
}

/** Adding a rule without its article does not compile. */
export const TIME_RULES: Readonly<Record<TimeRuleId, TimeRule>> = {
  T01: { name: '受理逾期', article: '行政许可法 第32条第1款第(四)项' },
  T02: {
    name: '承诺超时',
    article: '优化营商环境条例 第36条',
  },
  T03: { name: '法定超时', article: '行政许可法 第42条' },
  T04: { name: '环节超时', article: '设计：环节时限由部门在法定期限内分配' },
  T05: { name: '送达逾期', article: '行政许可法 第44条' },
  T06: { name: '特别程序超时', article: '行政许可法 第45条' },
  T07: { name: '听证逾期', article: '行政许可法 第47条' },
  T09: { name: '延续逾期', article: '行政许可法 第50条第2款' },
  T10: { name: '初审逾期', article: '行政许可法 第43条' },
  T11: { name: '联办逾期', article: '行政许可法 第42条第2款' },
  T12: { name: '派员逾期', article: '行政许可法 第55条第2款' },
  T14: { name: '差评处理逾期', article: '设计：差评一个工作日联系、五个工作日整改，逾期发黄牌' },
  T15: { name: '投诉处理逾期', article: '设计：投诉两个工作日决定受理、十个工作日答复，逾期发黄牌' },
  T16: { name: '督办反馈逾期', article: '设计：黄牌两个工作日未反馈升级为红牌' },
};
