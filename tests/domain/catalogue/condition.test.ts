import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LogicEngine } from 'json-logic-engine';
import { evaluate, factsIn } from '../../../domain/catalogue/condition.ts';
import type { Condition, FactValues } from '../../../domain/catalogue/condition.ts';

const oracle = new LogicEngine();

const integer = fc.oneof(fc.constantFrom({ var: 'n' }, { var: 'm' }), fc.integer({ min: -3, max: 3 }));
const code = fc.oneof(fc.constantFrom({ var: 'c' }, { var: 'd' }), fc.constantFrom('a', 'b', 'x'));
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  ...(['==', '!=', '<', '<=', '>', '>='] as const).map((sign) =>
    fc.tuple(integer, integer).map((pair) => ({ [sign]: pair }) as unknown as Condition),
  ),
  ...(['==', '!='] as const).map((sign) =>
    fc.tuple(code, code).map((pair) => ({ [sign]: pair }) as unknown as Condition),
  ),
  fc.tuple(code, fc.array(fc.constantFrom('a', 'b', 'x'), { maxLength: 3 })).map((pair) => ({ in: pair })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.boolean(), fc.constantFrom({ var: 'p' }, { var: 'q' }), comparison),
    tie('condition').map((part) => ({ '!': part })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
  ),
}));
const facts = fc.record({
  p: fc.boolean(),
  q: fc.boolean(),
  n: fc.integer({ min: -3, max: 3 }),
  m: fc.integer({ min: -3, max: 3 }),
  c: fc.constantFrom('a', 'b'),
  d: fc.constantFrom('a', 'b'),
});

describe('a condition', () => {
  test('says what the reference implementation of JSON Logic says, whatever the facts', () => {
    fc.assert(
      fc.property(condition, facts, (asked, settled) => {
        expect(evaluate(asked, settled)).toBe(oracle.run(asked, settled));
      }),
      { numRuns: 3000 },
    );
  });

  test('that is decided while facts are missing stays so whatever they turn out to be', () => {
    fc.assert(
      fc.property(condition, facts, fc.subarray(['p', 'q', 'n', 'm', 'c', 'd']), (asked, all, known) => {
        const part = Object.fromEntries(Object.entries(all).filter(([name]) => known.includes(name)));
        const answer = evaluate(asked, part);

        expect([null, evaluate(asked, all)]).toContain(answer);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[Condition, FactValues, boolean | null]>([
    [{ var: 'p' }, {}, null],
    [{ and: [{ var: 'p' }, false] }, {}, false],
    [{ or: [{ var: 'p' }, true] }, {}, true],
    [{ '>': [{ var: 'n' }, 3] }, {}, null],
    [{ '>': [{ var: 'n' }, 3] }, { n: 4 }, true],
    [{ in: [{ var: 'c' }, ['a', 'b']] }, {}, null],
    [{ '!': { var: 'p' } }, {}, null],
  ])('%j with %j: %j', (asked, settled, answer) => {
    expect(evaluate(asked, settled)).toBe(answer);
  });

  test('names the facts it hangs on, each once', () => {
    const asked: Condition = {
      or: [
        { and: [{ var: 'p' }, { '>': [{ var: 'n' }, 1] }, { '!': { var: 'p' } }] },
        { in: [{ var: 'c' }, ['a']] },
        true,
      ],
    };

    expect(factsIn(asked)).toEqual(['p', 'n', 'c']);
  });
});
