import { expect, test } from '@jest/globals';
import type { CaseEvent, LoggedEvent } from '../../../domain/case/events.ts';
import type { Permit } from '../../../domain/case/permit.ts';
import type { Opening } from '../../../domain/case/state.ts';
import { findingsOf } from '../../../domain/supervision/process-rules/findings.ts';
import { nothingKnown } from '../../../domain/supervision/process-rules/process-rule.ts';
import type { Known } from '../../../domain/supervision/process-rules/process-rule.ts';
import { applicant, at, calendar, foodPlan, paper, staff } from '../builders.ts';

type Told = readonly [Permit | null, CaseEvent];
const clerk = staff('clerk');
const reviewer = staff('reviewer');
const head = staff('head');

const submitted: Told = [
  applicant,
  { type: 'submitted', at: at('2026-03-02 09:00'), materials: ['M01', 'M02', 'M03'] },
];
const accepted = (when: string, document = paper): Told => [
  clerk,
  { type: 'accepted', at: at(when), acceptedOn: '2026-03-02' as never, document },
];
const stepDone = (stepId: string, next: string, by = reviewer, people: readonly string[] = []): Told => [
  by,
  {
    type: 'stepCompleted',
    at: at('2026-03-03 10:00'),
    stepId,
    next,
    skipped: [],
    siteVisit: stepId === 'material-review' ? next === 'site-visit' : null,
    staff: people,
    opinionId: 'o',
  },
];
const granted = (when: string, by = head): Told => [
  by,
  { type: 'granted', at: at(when), document: paper, reasonId: null },
];

function found(
  told: readonly Told[],
  { known = {}, opening = {} }: { known?: Partial<Known>; opening?: Partial<Opening> } = {},
): readonly string[] {
  const log = told.map(([by, event], index): LoggedEvent => ({
    seq: index + 1,
    recordedAt: event.at,
    by,
    updateId: null,
    versions: { law: 1, calendar: 1, rules: 1 },
    event,
  }));
  const findings = findingsOf({
    opening: {
      caseNo: 'C1',
      receivedAt: at('2026-03-02 09:00'),
      plan: foodPlan(),
      practice: false,
      clockOffsetMs: 0,
      ...opening,
    },
    log,
    calendar,
    knownAt: () => ({ ...nothingKnown, ...known }),
  });
  return findings.map(
    ({ rule, level, because, evidence }) => `${rule} ${level} ${because} ${evidence.join(',')}`,
  );
}

const lawful = [
  submitted,
  accepted('2026-03-02 10:00'),
  stepDone('material-review', 'audit'),
  stepDone('audit', 'decide'),
  granted('2026-03-04 10:00'),
];

test('a lawful case gives no finding', () => {
  expect(found(lawful)).toEqual([]);
});

test('P01: a step that was not its turn, and a grant before the review was done', () => {
  expect(found([submitted, accepted('2026-03-02 10:00'), stepDone('audit', 'decide')])).toEqual([
    'P01 red step-out-of-order 3',
  ]);
  expect(found([submitted, accepted('2026-03-02 10:00'), granted('2026-03-04 10:00')])).toEqual([
    'P01 red step-skipped 3',
  ]);
});

test('P02: who accepted also reviewed; who reviewed also decided', () => {
  expect(
    found([
      submitted,
      accepted('2026-03-02 10:00'),
      stepDone('material-review', 'audit', clerk),
      stepDone('audit', 'decide'),
      granted('2026-03-04 10:00', reviewer),
    ]),
  ).toEqual(['P02 yellow one-person-many-posts 2,3', 'P02 yellow one-person-many-posts 4,5']);
});

test('P03: accepted without a numbered document', () => {
  expect(found([submitted, accepted('2026-03-02 10:00', { ...paper, documentNo: ' ' })])).toEqual([
    'P03 yellow no-document 2',
  ]);
  expect(found([submitted, accepted('2026-03-02 10:00', { ...paper, sha256: '' })])).toEqual([
    'P03 yellow no-document 2',
  ]);
});

const notice = (when: string, materials: readonly string[]): Told => [
  clerk,
  {
    type: 'correctionRequested',
    at: at(when),
    materials,
    limit: { value: 10, unit: 'workingDay' },
    document: paper,
    approvedBy: 'head',
    noticeId: null,
  },
];
const supplied = (when: string, materials: readonly string[]): Told => [
  applicant,
  { type: 'correctionSupplied', at: at(when), materials, final: false, complete: true, contentIds: [] },
];

test('P04: a second notice may name only what was newly handed in', () => {
  const first = [submitted, notice('2026-03-02 11:00', ['M01']), supplied('2026-03-03 09:00', ['M01'])];

  expect(found([...first, notice('2026-03-03 10:00', ['M01'])])).toEqual([]);
  expect(found([...first, notice('2026-03-03 10:00', ['M01', 'M02'])])).toEqual(['P04 yellow told-late 2,4']);
});

test('P05: a refusal without a reason, or with words used six times before', () => {
  const refused = (reasonId: string): Told => [
    clerk,
    { type: 'acceptanceRefused', at: at('2026-03-02 11:00'), document: paper, reasonId },
  ];

  expect(found([submitted, refused('')])).toEqual(['P05 red no-reason 2']);
  expect(found([submitted, refused('r')], { known: { sameReasonBefore: () => 5 } })).toEqual([]);
  expect(found([submitted, refused('r')], { known: { sameReasonBefore: () => 6 } })).toEqual([
    'P05 red boilerplate 2',
  ]);
});

test('P09: a check on the spot by one person, or by one person named twice', () => {
  const visited = (people: readonly string[]): readonly Told[] => [
    submitted,
    accepted('2026-03-02 10:00'),
    stepDone('material-review', 'site-visit'),
    stepDone('site-visit', 'audit', reviewer, people),
  ];

  expect(found(visited(['a', 'b']))).toEqual([]);
  expect(found(visited(['a', 'a']))).toEqual(['P09 yellow fewer-than-two 4']);
});

test('P10: withdrawn at the counter of the agency, or in the last two working days', () => {
  const withdrawn = (when: string, by: Permit): Told => [
    by,
    { type: 'withdrawn', at: at(when), reasonId: null },
  ];
  const running = [submitted, accepted('2026-03-02 10:00')];

  expect(found([...running, withdrawn('2026-03-26 10:00', applicant)])).toEqual([]);
  // accepted 03-02: twenty working days end on Monday 03-30; the last two are Friday 03-27 and Monday
  expect(found([...running, withdrawn('2026-03-27 10:00', applicant)])).toEqual([
    'P10 yellow last-two-days 3',
  ]);
  expect(found([...running, withdrawn('2026-03-05 10:00', { ...applicant, placeId: 'window-1' })])).toEqual([
    'P10 yellow staff-terminal 3',
  ]);
});

test('P11: granted while cases accepted earlier wait', () => {
  expect(found(lawful, { known: { earlierUndecided: 2 } })).toEqual(['P11 red out-of-turn 5']);
});

test('P12: decided within five minutes, or the sixth decision in ten; never for instant and practice cases', () => {
  const quick = [...lawful.slice(0, 1), accepted('2026-03-04 09:55'), ...lawful.slice(2, 4)];
  const at4m59: Told = granted('2026-03-04 09:59');

  expect(found([...quick, at4m59])).toEqual(['P12 yellow within-five-minutes 2,5']);
  expect(found([...quick, granted('2026-03-04 10:00')])).toEqual([]);
  expect(found(lawful, { known: { decisionsInTenMinutes: 5 } })).toEqual([]);
  expect(found(lawful, { known: { decisionsInTenMinutes: 6 } })).toEqual(['P12 yellow burst 5']);
  expect(found([...quick, at4m59], { opening: { practice: true } })).toEqual([]);
  expect(found([...quick, at4m59], { opening: { plan: foodPlan({ kind: 'instant' }) } })).toEqual([]);
});

const started = (when: string, approvedBy: string | null = null): Told => [
  reviewer,
  {
    ...{ type: 'specialProcedureStarted', kind: 'testing', announcedWorkingDays: 3 },
    ...{ at: at(when), document: paper, reasonId: null, approvedBy },
  } as const,
];
const ended = (when: string): Told => [
  reviewer,
  { type: 'specialProcedureEnded', at: at(when), kind: 'testing' },
];
const inReview: readonly Told[] = [
  submitted,
  accepted('2026-03-02 10:00'),
  [reviewer, { type: 'reviewStarted', at: at('2026-03-02 11:00') }],
];
const specialProcedures = [{ kind: 'testing', maxWorkingDays: 5 }] as const;

test('P06: a procedure without a basis, begun again, or begun when the limit is about to end', () => {
  const opening = { plan: foodPlan({ specialProcedures }) };

  expect(found([...inReview, started('2026-03-09 10:00')])).toEqual(['P06 red not-listed 4']);
  expect(found([...inReview, started('2026-03-26 10:00')], { opening })).toEqual([]);
  expect(found([...inReview, started('2026-03-27 10:00')], { opening })).toEqual(['P06 red last-two-days 4']);
  expect(found([...inReview, started('2026-03-30 10:00', 'head')], { opening })).toEqual([
    'P06 yellow last-two-days 4',
  ]);
  expect(
    found(
      [...inReview, started('2026-03-09 10:00'), ended('2026-03-10 10:00'), started('2026-03-11 10:00')],
      {
        opening,
      },
    ),
  ).toEqual(['P06 yellow repeated 4,6']);
});

test('P07: decided without the hearing that the law demands, granted without telling those affected', () => {
  const told: Told = [
    reviewer,
    { type: 'interestedPartyNotified', at: at('2026-03-03 11:00'), document: paper, partyId: null },
  ];
  const affecting = { opening: { plan: foodPlan({ interestedParties: true }) } };

  expect(found(lawful, { opening: { plan: foodPlan({ hearing: 'mandatory' }) } })).toEqual([
    'P07 red hearing-missing 5',
  ]);
  expect(found(lawful, affecting)).toEqual(['P07 red party-not-told 5']);
  expect(found([...lawful.slice(0, 4), told, ...lawful.slice(4)], affecting)).toEqual([]);
});

test('P08: hosted by somebody who had accepted or reviewed the case', () => {
  const hosted = (hostId: string): readonly Told[] => [
    ...inReview,
    [reviewer, { type: 'hearingOffered', at: at('2026-03-03 10:00'), document: paper }],
    [applicant, { type: 'hearingRequested', at: at('2026-03-04 10:00'), contentId: null }],
    [
      staff(hostId),
      {
        type: 'hearingHeld',
        at: at('2026-03-20 10:00'),
        on: '2026-03-20' as never,
        transcript: paper,
        hostId,
      },
    ],
  ];

  expect(found(hosted('host'))).toEqual([]);
  expect(found(hosted('clerk'))).toEqual(['P08 red host-reviewed 6']);
});
