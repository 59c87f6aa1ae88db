import { expect, test } from '@jest/globals';
import { addPolicy, policyOn, SWITCHES } from '../../../domain/time/policy.ts';
import type { PolicyRow, Switch } from '../../../domain/time/policy.ts';
import { day } from './builders.ts';

function row(change: Partial<PolicyRow> = {}): PolicyRow {
  return {
    switch: 'startDay',
    value: 'INCLUDE_START_IF_BEFORE_NOON',
    from: day('2026-03-01'),
    legalOpinion: '法制机构意见〔2026〕3号',
    approvedBy: 'P-head',
    ...change,
  };
}

function rowsOf(...rows: readonly PolicyRow[]): readonly PolicyRow[] {
  return rows.reduce<readonly PolicyRow[]>((before, next) => {
    const verdict = addPolicy(before, next);
    if (!verdict.ok) throw new Error(verdict.refusal.code);
    return verdict.outcome;
  }, []);
}

const defaults: Readonly<Record<Switch, string>> = {
  startDay: 'EXCLUDE_START',
  afterHours: 'SAME_DAY',
  expiry: 'END_OF_DAY',
  renewalWindowUnit: 'calendarDay',
  hearingRequestUnit: 'workingDay',
  hearingOfferDays: 'EXCLUDED_IF_REQUESTED',
  acceptanceWhenComplete: 'WITHIN_LIMIT',
  refusalService: 'AS_GRANT',
  lapse: 'WAITS',
  promisePauses: 'WITH_STATUTORY',
};

test('without a row the default holds, and every switch has exactly one', () => {
  for (const name of Object.keys(SWITCHES) as Switch[]) {
    expect(policyOn([], name, day('2026-03-01'))).toBe(defaults[name]);
    expect(Object.entries(SWITCHES[name]).filter(([, effect]) => effect === 'default')).toEqual([
      [defaults[name], 'default'],
    ]);
  }
});

test('a row holds from its day on, until a later one; other switches keep theirs', () => {
  const rows = rowsOf(
    row({ from: day('2026-06-01'), value: 'EXCLUDE_START' }),
    row({ from: day('2026-03-01') }),
  );

  expect(rows.map(({ from }) => from)).toEqual(['2026-03-01', '2026-06-01']);
  expect(policyOn(rows, 'startDay', day('2026-02-28'))).toBe('EXCLUDE_START');
  expect(policyOn(rows, 'startDay', day('2026-03-01'))).toBe('INCLUDE_START_IF_BEFORE_NOON');
  expect(policyOn(rows, 'startDay', day('2026-05-31'))).toBe('INCLUDE_START_IF_BEFORE_NOON');
  expect(policyOn(rows, 'startDay', day('2026-06-01'))).toBe('EXCLUDE_START');
  expect(policyOn([...rows].reverse(), 'startDay', day('2026-06-01'))).toBe('EXCLUDE_START');
  expect(policyOn(rows, 'expiry', day('2026-06-01'))).toBe('END_OF_DAY');
});

test('rows of two switches may begin on one day, and stay in the order of their dates', () => {
  const rows = rowsOf(
    row({ switch: 'expiry', value: 'CLOSE_OF_BUSINESS' }),
    row(),
    row({ switch: 'promisePauses', value: 'RUNS_ON', from: day('2026-01-01') }),
  );

  expect(rows.map((each) => each.switch)).toEqual(['promisePauses', 'expiry', 'startDay']);
});

test('a value that this version does not know counts as none', () => {
  const stored = [row({ value: 'FROM_AN_OLDER_VERSION' })];

  expect(policyOn(stored, 'startDay', day('2026-06-01'))).toBe('EXCLUDE_START');
});

test.each([
  ['an unknown switch', row({ switch: 'startWeek' }), { code: 'switch-unknown', field: 'switch' }],
  ['a name every object has', row({ switch: 'toString' }), { code: 'switch-unknown', field: 'switch' }],
  [
    'an unknown value',
    row({ value: 'INCLUDE_START' }),
    { code: 'value-unknown', field: 'value', where: 'EXCLUDE_START INCLUDE_START_IF_BEFORE_NOON' },
  ],
  ['a value every object has', row({ value: 'toString' }), { code: 'value-unknown', field: 'value' }],
  [
    'an impossible day',
    row({ from: '2026-02-30' as PolicyRow['from'] }),
    { code: 'day-impossible', field: 'from', where: '2026-02-30' },
  ],
  ['no legal opinion', row({ legalOpinion: ' ' }), { code: 'opinion-missing', field: 'legalOpinion' }],
  ['nobody who approved it', row({ approvedBy: '' }), { code: 'approver-missing', field: 'approvedBy' }],
])('%s is refused, with field and rule', (_what, proposed, refusal) => {
  expect(addPolicy([], proposed)).toMatchObject({ ok: false, refusal });
});

test('the same switch cannot begin twice on one day', () => {
  expect(addPolicy(rowsOf(row()), row({ value: 'EXCLUDE_START' }))).toEqual({
    ok: false,
    refusal: { code: 'date-taken', field: 'from', where: '2026-03-01' },
  });
  expect(addPolicy(rowsOf(row()), row({ from: day('2026-03-02') })).ok).toBe(true);
});

test('what lengthens the agency’s time, or ends a case, is refused without a recorded local basis; nothing else is', () => {
  for (const [name, values] of Object.entries(SWITCHES)) {
    for (const [value, effect] of Object.entries(values)) {
      const proposed = row({ switch: name, value });
      const free = effect === 'default' || effect === 'shortens';

      expect([name, value, addPolicy([], proposed).ok]).toEqual([name, value, free]);
      expect(addPolicy([], { ...proposed, basis: ' ' }).ok).toBe(free);
      expect(addPolicy([], { ...proposed, basis: '市政府令第12号 第8条' }).ok).toBe(true);
    }
  }
  expect(addPolicy([], row({ switch: 'afterHours', value: 'NEXT_WORKING_DAY' }))).toEqual({
    ok: false,
    refusal: { code: 'basis-missing', field: 'basis', where: 'afterHours lengthens' },
  });
  expect(addPolicy([], row({ switch: 'lapse', value: 'LAPSES', basis: null }))).toEqual({
    ok: false,
    refusal: { code: 'basis-missing', field: 'basis', where: 'lapse ends-case' },
  });
});
