import { LAWS } from '../../domain/supervision/laws.ts';
import { refuse } from '../../domain/verdict.ts';

/**
 * 测试法版 2, which no product has: nobody withdraws any more. Whoever loads this file knows two laws, as a release does
 * that brings a new one (ADR 0021).
 */
const first = LAWS[1];
if (first === undefined) throw new Error('there is a first law');
Object.assign(LAWS, {
  2: {
    ...first,
    decide: (...[state, act, calendar]: Parameters<typeof first.decide>) =>
      act.act === 'withdraw'
        ? refuse({ code: 'wrong-state', state: state.state, act: 'withdraw', possible: [] })
        : first.decide(state, act, calendar),
  },
});
