import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { RULE_IDS } from '../../../domain/case/card.ts';
import type { RuleId } from '../../../domain/case/card.ts';
import { CLOCK_NAMES } from '../../../domain/case/clock.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { PROFILE_NAMES } from '../../../domain/catalogue/profile-name.ts';
import { adoptRules } from '../../../domain/supervision/adopt.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { passedRule } from '../../../domain/supervision/profile.ts';
import { SET_BY_LAW } from '../../../domain/supervision/rule-draft.ts';
import { rulesAt, rulesFor } from '../../../domain/supervision/rule-version.ts';
import type { RuleVersion } from '../../../domain/supervision/rule-version.ts';
import { parseDay } from '../../../domain/time/day.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { act, at, calendar, foodPlan, paper, play, received, wd } from '../builders.ts';
import { accepted } from './accepted-case.ts';

const version = (from: string, change: Partial<RuleVersion> = {}): RuleVersion => ({
  ...{ version: 2, from: parseDay(from), off: [], profile: null, units: {}, items: {} },
  ...change,
});

function told(state: CaseState, when: string, ...versions: readonly RuleVersion[]): CaseState {
  const events = adoptRules(state, versions, at(when));
  return events.reduce((now, event) => evolve(now, { by: null, event }), state);
}

const pass = (state: CaseState, until: string) => passTime(state, { calendar, until: at(until) });

/** What supervision said, as lines: `03-17T00:00 yellow T02 by 1`. */
function said(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap((event) => {
    const when = formatInstant(event.at).slice(5, 16);
    if (event.type === 'clockWarned') return [`${when} ${event.level} ${event.clock}`];
    if (event.type === 'clockBreached') return [`${when} passed ${event.clock}`];
    if (event.type !== 'cardIssued') return [];
    const { level, rule, ruleVersion, profile } = event.card;
    return [`${when} ${level} ${rule} by ${ruleVersion} ${profile}`];
  });
}

describe('a rule that is switched off', () => {
  test('before its limit passes: no warning and no card, but the passed limit stands in the log', () => {
    const { events } = pass(
      told(accepted(), '2026-03-05 09:00', version('2026-03-10', { off: ['T02'] })),
      '2026-04-01 00:00',
    );

    expect(said(events)).toEqual([
      '03-17T00:00 passed promised',
      '03-26T09:00 yellow statutory',
      '03-26T09:00 yellow T03 by 2 STD',
      '03-31T00:00 passed statutory',
      '03-31T00:00 red T03 by 2 STD',
    ]);
  });

  test('after its card: the card stays', () => {
    const carded = pass(accepted(), '2026-03-18 00:00').state;
    const { state } = pass(
      told(carded, '2026-03-18 09:00', version('2026-03-19', { off: ['T02'] })),
      '2026-03-25 00:00',
    );

    expect(state.cards).toEqual([
      expect.objectContaining({ cardKey: 'C1/T02/promised/1/passed', cancelled: false }),
    ]);
  });

  test('from its own day only: told before, a limit that passes earlier still has its card', () => {
    const { events } = pass(
      told(accepted(), '2026-03-05 09:00', version('2026-03-18', { off: ['T02'] })),
      '2026-03-20 00:00',
    );

    expect(said(events)).toContain('03-17T00:00 yellow T02 by 1 STD');
  });

  test('and on again later: what passed meanwhile is not judged again', () => {
    const off = version('2026-03-10', { off: ['T02'] });
    const on = version('2026-03-20', { version: 3 });
    const { events } = pass(told(accepted(), '2026-03-05 09:00', off, on), '2026-03-29 00:00');

    expect(said(events)).toEqual([
      '03-17T00:00 passed promised',
      '03-26T09:00 yellow statutory',
      '03-26T09:00 yellow T03 by 3 STD',
    ]);
  });

  test('an instant item whose raise is switched off stays yellow', () => {
    const plan = foodPlan({ kind: 'instant', promised: { ...wd(0), start: 'acceptance' } });
    const state = play(
      received(at('2026-03-02 09:00'), plan),
      act('accept', at('2026-03-02 10:00'), { document: paper }),
    );
    const raised = (now: CaseState) =>
      pass(now, '2026-03-05 00:00').events.filter(({ type }) => type === 'cardRaised').length;

    expect(raised(state)).toBe(1);
    for (const off of ['T02', 'T16'] as const)
      expect(raised(told(state, '2026-03-02 11:00', version('2026-03-03', { off: [off] })))).toBe(0);
  });
});

describe('a new profile', () => {
  test.each([
    [
      'before both instants',
      '2026-03-11',
      ['03-12T09:00 warning promised', '03-17T00:00 passed promised', '03-17T00:00 yellow T02 by 2 HN'],
    ],
    [
      'the day before the limit passes',
      '2026-03-17',
      ['03-13T09:00 warning promised', '03-17T00:00 passed promised', '03-17T00:00 yellow T02 by 2 HN'],
    ],
    [
      'after it has passed',
      '2026-03-18',
      ['03-13T09:00 warning promised', '03-17T00:00 passed promised', '03-17T00:00 yellow T02 by 1 STD'],
    ],
  ])('%s: thresholds before its day by the old one, after it by the new', (_when, from, lines) => {
    const state = told(accepted(), '2026-03-03 09:00', version(from, { profile: 'HN' }));

    expect(said(pass(state, '2026-03-20 00:00').events)).toEqual(lines);
  });

  test('does not call back a threshold that passed before it: nobody is warned twice or in the past', () => {
    const warned = pass(accepted(), '2026-03-13 12:00').state;
    const state = told(warned, '2026-03-13 12:00', version('2026-03-14', { profile: 'HN' }));

    expect(said(pass(state, '2026-03-16 23:00').events)).toEqual([]);
  });

  test('is that of the item, else of the unit, else of the jurisdiction, else the one the item version names', () => {
    const plan = foodPlan({ profile: 'ZJ' });
    const all = version('2026-03-10', { items: { I02: 'YL' }, units: { unit: 'CD' }, profile: 'MZ' });

    expect(rulesFor(plan, all).profile).toBe('YL');
    expect(rulesFor(plan, { ...all, items: { I03: 'YL' } }).profile).toBe('CD');
    expect(rulesFor(plan, { ...all, items: {}, units: {} }).profile).toBe('MZ');
    expect(rulesFor(plan, version('2026-03-10')).profile).toBe('ZJ');
  });
});

test('a version that is not newer, and any version after the end, is not taken', () => {
  const state = told(
    accepted(),
    '2026-03-05 09:00',
    version('2026-03-10'),
    version('2026-03-12', { version: 3 }),
  );
  const withdrawn = play(accepted(), act('withdraw', at('2026-03-05 10:00'), {}));

  expect(state.rules.map((rules) => rules.version)).toEqual([2, 3]);
  expect(
    adoptRules(state, [version('2026-03-10'), version('2026-03-12', { version: 3 })], at('2026-03-06 09:00')),
  ).toEqual([]);
  expect(adoptRules(withdrawn, [version('2026-03-10')], at('2026-03-06 09:00'))).toEqual([]);
});

test('what the law turns red is what no data can switch off, in every profile', () => {
  const red = PROFILE_NAMES.flatMap((profile) =>
    CLOCK_NAMES.flatMap((clock) => {
      const passed = passedRule(accepted(), clock, { version: 1, off: [], profile });
      return passed === null ? [] : [[passed.rule, passed.level] as const];
    }),
  );
  const always = RULE_IDS.filter((rule) => {
    const levels = red.filter(([found]) => found === rule).map(([, level]) => level);
    return levels.length > 0 && levels.every((level) => level === 'red');
  });

  expect(SET_BY_LAW.filter((rule) => rule.startsWith('T'))).toEqual(always);
});

const anyVersions = fc
  .array(
    fc.record({
      from: fc.integer({ min: 3, max: 31 }),
      off: fc.subarray<RuleId>(['T02', 'T04', 'T06', 'T16']),
      profile: fc.constantFrom(...PROFILE_NAMES, null),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ from, off, profile }, nth) =>
      version(`2026-03-${String(from).padStart(2, '0')}`, { version: nth + 2, off, profile }),
    ),
  );

test('whatever is published: limits pass as ever, no card of a rule that is off, each by the version of its instant', () => {
  const plain = pass(accepted(), '2026-04-30 00:00').events.filter(({ type }) => type === 'clockBreached');
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const state = told(accepted(), '2026-03-02 12:00', ...versions);
      const { events } = pass(state, '2026-04-30 00:00');

      expect(events.filter(({ type }) => type === 'clockBreached')).toEqual(plain);
      for (const event of events) {
        if (event.type !== 'cardIssued') continue;
        const judgedBy = rulesAt(state, event.at);
        expect(judgedBy.off).not.toContain(event.card.rule);
        expect([event.card.ruleVersion, event.card.profile]).toEqual([judgedBy.version, judgedBy.profile]);
      }
      const keys = events.flatMap((event) => (event.type === 'cardIssued' ? [event.card.cardKey] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 150 },
  );
});

test('the alarm passing time bit by bit says the same as one look at the end', () => {
  fc.assert(
    fc.property(
      anyVersions,
      fc.array(fc.integer({ min: 2, max: 31 }), { maxLength: 5 }),
      (versions, days) => {
        const state = told(accepted(), '2026-03-02 12:00', ...versions);
        let stepwise = { state, events: [] as readonly CaseEvent[] };
        for (const day of [...days].sort((a, b) => a - b)) {
          const next = pass(stepwise.state, `2026-03-${String(day).padStart(2, '0')} 12:00`);
          stepwise = { state: next.state, events: [...stepwise.events, ...next.events] };
        }
        const rest = pass(stepwise.state, '2026-04-30 00:00');

        expect([...stepwise.events, ...rest.events]).toEqual(pass(state, '2026-04-30 00:00').events);
      },
    ),
    { numRuns: 60 },
  );
});
