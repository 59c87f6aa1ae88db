/**
 * 终止: the applicant or the object is gone, or the law no longer knows the permit. In writing, on one of four grounds.
 * @source domain/8-case-lifecycle §8.1, §8.3 (any open state); settled.md 12, 18
 */
import { allow, refuse } from '../../verdict.ts';
import { isTerminationGround, TERMINATION_GROUNDS } from '../side-roads/ending.ts';
import type { ActRule } from './act-rule.ts';

export const terminate: ActRule<'terminate'> = {
  actor: 'staff',
  article: '设计：申请人或者许可对象不复存在，或者许可已被取消，审查没有可以决定的对象',
  decide(_state, { at, with: { document, reasonId, ground } }) {
    if (!isTerminationGround(ground))
      return refuse({ code: 'unknown-ground', ground, possible: TERMINATION_GROUNDS });
    return allow({ type: 'terminated', at, document, reasonId, ground });
  },
};
