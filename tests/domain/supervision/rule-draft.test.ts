import { expect, test } from '@jest/globals';
import type { RuleId } from '../../../domain/case/card.ts';
import { mayEnterRules, mayPublishRules, SET_BY_LAW } from '../../../domain/supervision/rule-draft.ts';
import type { RuleSettings } from '../../../domain/supervision/rule-version.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { at } from '../builders.ts';

const known = { units: ['D20'], items: ['I02'] };
const settings = (change: Partial<RuleSettings> = {}): RuleSettings => ({
  ...{ from: parseDay('2026-03-03'), off: [], profile: null, units: {}, items: {} },
  ...change,
});
const entered = (change: Partial<RuleSettings>, when = '2026-03-02 23:59') =>
  mayEnterRules(settings(change), { known, at: at(when) });

test.each(SET_BY_LAW)('%s is set by law and cannot be switched off', (rule) => {
  expect(entered({ off: ['T02', rule] })).toEqual({
    ok: false,
    refusal: { code: 'rule-set-by-law', field: 'off', where: rule },
  });
});

test.each<RuleId>(['T02', 'T04', 'T06', 'T16'])(
  '%s is practice or design and may be switched off',
  (rule) => {
    expect(entered({ off: [rule] }).ok).toBe(true);
  },
);

test('a day that has come, a unit and an item that do not exist are refused by name', () => {
  expect(entered({}, '2026-03-03 00:00')).toMatchObject({
    refusal: { code: 'rules-not-ahead', field: 'from', where: '2026-03-03' },
  });
  expect(entered({ units: { D20: 'HN', D99: 'HN' } })).toMatchObject({
    refusal: { code: 'rules-name-unknown', field: 'units', where: 'D99' },
  });
  expect(entered({ items: { I99: 'HN' } })).toMatchObject({
    refusal: { code: 'rules-name-unknown', field: 'items', where: 'I99' },
  });
  expect(entered({ units: { D20: 'HN' }, items: { I02: 'CD' } }).ok).toBe(true);
});

test('it is published by two approvals and before its day, or not at all', () => {
  const approval = (personId: string) => ({ personId, at: at('2026-03-01 10:00') });
  const draft = {
    ...{ settings: settings(), baseVersion: 1, enteredBy: 'P1', enteredAt: at('2026-03-01 09:00') },
    approvals: [approval('P2')],
  };
  const approved = { ...draft, approvals: [approval('P2'), approval('P3')] };

  expect(mayPublishRules(draft, at('2026-03-01 11:00'))).toMatchObject({
    refusal: { code: 'approvals-missing', where: '1' },
  });
  expect(mayPublishRules(approved, at('2026-03-01 11:00')).ok).toBe(true);
  expect(mayPublishRules(approved, at('2026-03-03 00:00'))).toMatchObject({
    refusal: { code: 'rules-not-ahead' },
  });
});
