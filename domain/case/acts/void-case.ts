/**
 * 作废: opened in error. Two persons, before anything else has happened to it; it stays in the log and is counted.
 * @source domain/8-case-lifecycle §8.1, §8.3 (received only); rule P10
 */
import { allow, refuse } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const voidCase: ActRule<'void'> = {
  actor: 'staff',
  article: '设计：误录的办件由两人确认作废，留痕并计数，不得删除',
  decide(_state, { at, by, with: { reasonId, confirmedBy } }) {
    const second = secondPerson(confirmedBy);
    if (second === null || second === by.personId)
      return refuse({ code: 'second-person', confirmedBy: second });
    return allow({ type: 'voided', at, reasonId, confirmedBy: second });
  },
};

/** The confirmation is never supposed, not even where a caller leaves it out. */
function secondPerson(confirmedBy: string | undefined): string | null {
  return confirmedBy === undefined || confirmedBy.trim() === '' ? null : confirmedBy;
}
