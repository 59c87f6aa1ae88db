import { describe, expect, test } from '@jest/globals';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { Plan } from '../../../domain/catalogue/plan.ts';
import { attribute } from '../../../domain/supervision/attribution.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import { findingsOf } from '../../../domain/supervision/process-rules/findings.ts';
import { applicant, at, calendar, paper, staff, wd } from '../builders.ts';
import { day, twoBranches } from './drawn-flow.ts';

describe('监察', () => {
  const opening = (plan: Plan) => ({
    ...{ caseNo: 'C1', receivedAt: at('2026-03-02 09:00'), plan, practice: false, clockOffsetMs: 0 },
  });
  const submitted = {
    by: applicant,
    event: { type: 'submitted', at: at('2026-03-02 09:00'), materials: [] } as const,
  };
  const accepted = {
    by: staff('clerk'),
    event: {
      type: 'accepted',
      at: at('2026-03-02 10:00'),
      acceptedOn: '2026-03-02' as never,
      document: paper,
    } as const,
  };

  test('a day of parallel work counts whole for each post, and the shares are of the sum', () => {
    const plan = twoBranches();
    const siteDone = {
      by: staff('site'),
      event: {
        ...({ type: 'stepCompleted', stepId: 'site', next: 'paper', open: ['paper'], skipped: [] } as const),
        ...{ at: day('13 10:00'), siteVisit: null, staff: [], opinionId: null },
      },
    };

    const shares = attribute(
      { opening: opening(plan), log: [submitted, accepted, siteDone], calendar },
      'statutory/1',
    );

    // 20 counted days from 03-03 to 03-30. Site held 03-03..03-12 (8 days, 5 over), paper all 20 (17 over): 5/22, 17/22.
    expect(shares).toEqual([
      expect.objectContaining({ stepId: 'site', days: 8, over: 5, perMille: 227, heldAtBreach: false }),
      expect.objectContaining({ stepId: 'paper', days: 20, over: 17, perMille: 773, heldAtBreach: true }),
    ]);
  });

  test('P01 knows parallel steps: any open one may be done, no other, and no permit before the join', () => {
    const plan = twoBranches();
    const line = (seq: number, entry: { by: Permit | null; event: CaseEvent }) => ({
      ...{ seq, recordedAt: entry.event.at, updateId: null, versions: { law: 1, calendar: 1, rules: 1 } },
      ...entry,
    });
    const completed = (stepId: string, open: readonly string[]): { by: Permit; event: CaseEvent } => ({
      by: staff(`officer-${stepId}`),
      event: {
        ...{ type: 'stepCompleted', stepId, next: open[0] ?? '', open, skipped: [] },
        ...{ at: day('03 10:00'), siteVisit: null, staff: [], opinionId: null },
      },
    });
    const granted = {
      by: staff('decider'),
      event: { type: 'granted', at: day('04 10:00'), document: paper, reasonId: null } as const,
    };
    const p01 = (entries: readonly { by: Permit | null; event: CaseEvent }[]) =>
      findingsOf({
        opening: opening(plan),
        calendar,
        log: entries.map((entry, index) => line(index + 1, entry)),
      })
        .filter(({ rule }) => rule === 'P01')
        .map(({ because }) => because);

    const lawful = [submitted, accepted, completed('paper', ['site']), completed('site', ['audit'])];
    expect(p01(lawful)).toEqual([]);
    expect(p01([...lawful, completed('audit', ['decide']), granted])).toEqual([]);
    expect(p01([...lawful, granted])).toEqual(['step-skipped']);
    expect(p01([submitted, accepted, completed('audit', ['decide'])])).toEqual(['step-out-of-order']);
  });
});

test('a scenario tells of parallel branches and of signatures too', () => {
  const item = {
    ...({ kind: 'promised', acceptance: wd(5), statutory: wd(20), profile: 'STD' } as const),
    first: [
      { to: 'site', when: null },
      { to: 'paper', when: null },
    ],
    steps: [
      { id: 'site', limit: wd(3), next: [{ to: 'audit', when: null }] },
      { id: 'paper', limit: null, next: [{ to: 'audit', when: null }] },
      { id: 'audit', limit: null, next: [{ to: 'decide', when: null }] },
    ],
  };
  const acts = [
    ['02', '10', 'accept', 'clerk', {}],
    ['02', '11', 'startReview', 'reviewer', {}],
    ['03', '10', 'completeStep', 'reviewer', { step: 'paper' }],
    ['03', '11', 'completeStep', 'reviewer', { step: 'audit' }],
    ['06', '10', 'completeStep', 'reviewer', { step: 'site' }],
    ['06', '11', 'recuse', 'head', { step: 'audit', personId: 'approver' }],
    ['06', '12', 'completeStep', 'reviewer', { step: 'audit' }],
    ['06', '13', 'grant', 'approver', {}],
    ['06', '14', 'grant', 'head', {}],
  ] as const;

  const run = simulate(
    {
      ...{ id: 'FLOW', item, receivedAt: '2026-03-02T09:00:00+08:00', until: '2026-03-07T00:00:00+08:00' },
      acts: acts.map(([d, h, name, by, payload]) => ({
        at: `2026-03-${d}T${h}:00:00+08:00`,
        act: name,
        by,
        with: payload,
      })),
    },
    calendar,
  );

  expect(run.state).toBe('granted');
  expect(run.refused.map(({ act: name, code }) => [name, code])).toEqual([
    ['completeStep', 'wrong-step'],
    ['grant', 'recused'],
  ]);
  // The site branch had until Thursday 03-05.
  expect(run.cards).toEqual([expect.objectContaining({ rule: 'T04', at: '2026-03-06T00:00:00+08:00' })]);
});
