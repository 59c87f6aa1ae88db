/** Titles of the laws that rules of a case state, as people cite them. */
type LawTitle =
  | '行政许可法'
  | '民法典'
  | '优化营商环境条例'
  | '公务员法'
  | '取水许可和水资源费征收管理条例'
  | '城市道路管理条例';

/**
 * The ground of a rule: an article (`行政许可法 第42条第1款`), or, where no law says it, `设计：` and why we chose it.
 * A rule without one does not compile.
 */
export type Article = `${LawTitle} 第${number}条${string}` | `设计：${string}`;
