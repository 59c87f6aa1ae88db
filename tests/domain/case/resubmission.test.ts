import { expect, test } from '@jest/globals';
import { foldLog } from '../../../domain/case/evolve.ts';
import { openCase } from '../../../domain/case/open-case.ts';
import { linkedOpening, mayReopen } from '../../../domain/case/side-roads/reopening.ts';
import { submittedOf } from '../../../domain/case/submitted.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { simulate } from '../../../domain/supervision/simulate.ts';
import {
  act,
  applicant,
  at,
  calendar,
  done,
  foodPlan,
  paper,
  play,
  received,
  refusalOf,
  staff,
  wd,
} from '../builders.ts';

/** The shape of 个体工商户设立登记: decided three working days after receipt, returned instead of corrected. */
const plan = foodPlan({
  itemId: 'I01',
  correctionStyle: 'return',
  statutory: { ...wd(3), start: 'receipt' },
  promised: null,
});
const fresh = () => received(at('2026-03-02 09:00'), plan);
const notice = (when = '2026-03-03 10:00') =>
  act('requestCorrection', at(when), { materials: ['M01', 'M02'], document: paper });

test('the notice names everything and closes the case; no period of the applicant runs', () => {
  const { state, events } = done(fresh(), notice());

  expect(events).toContainEqual(
    expect.objectContaining({ type: 'correctionRequested', materials: ['M01', 'M02'], resubmit: true }),
  );
  expect(state).toMatchObject({ state: 'closed', returned: true, stepId: null, missing: ['M01', 'M02'] });
  expect(state.told).toEqual(['M01', 'M02']);
  expect(state.clocks.map(({ clock }) => clock)).not.toContain('correction');
  expect(state.clocks.every(({ stoppedAt }) => stoppedAt === at('2026-03-03 10:00'))).toBe(true);
  expect(passTime(state, { calendar, until: at('2026-12-01 00:00') }).events).toEqual([]);
});

test('nothing is handed in to a returned case', () => {
  const { state } = done(fresh(), notice());

  expect(refusalOf(state, act('supplyCorrection', at('2026-03-04 10:00'), { materials: ['M01'] }))).toBe(
    'case-closed',
  );
  expect(refusalOf(state, act('accept', at('2026-03-04 10:00'), { document: paper }))).toBe('case-closed');
});

test('it is told within the limit to accept, as any other notice: silence is acceptance', () => {
  expect(passTime(fresh(), { calendar, until: at('2026-03-10 00:00') }).state.deemedAccepted).toBe(true);
});

test('a notice after the deemed acceptance comes too late', () => {
  const deemed = passTime(fresh(), { calendar, until: at('2026-03-10 00:00') }).state;

  expect(refusalOf(deemed, notice('2026-03-10 00:00'))).toBe('wrong-state');
});

test('what is handed in again is a linked case with its own receipt and its own limits', () => {
  const { state: original } = done(fresh(), notice());
  const link = mayReopen(original, 'resubmission');
  if (!link.ok) throw new Error(link.refusal.code);
  const opening = linkedOpening(original, link.outcome, {
    caseNo: 'C2',
    receivedAt: at('2026-03-09 09:00'),
    plan,
  });
  const log = [{ by: applicant, event: submittedOf(opening, ['M01', 'M02'], calendar) }];
  const again = foldLog(opening, log);

  expect(again).toMatchObject({
    state: 'received',
    linkedTo: { caseNo: 'C1', reason: 'resubmission' },
    returned: false,
  });
  expect(again.clocks.find(({ clock }) => clock === 'statutory')?.startOn).toBe('2026-03-09');
  expect(openCase(opening).told).toEqual([]);
});

test('a case that was decided is no case to be handed in again', () => {
  const decided = play(
    fresh(),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
    act('startReview', at('2026-03-02 10:05'), {}),
    act('completeStep', at('2026-03-02 10:10'), { step: 'material-review', siteVisit: false }),
    act('completeStep', at('2026-03-02 10:20'), { step: 'audit' }),
    act('grant', at('2026-03-02 11:00'), { document: paper }),
    act('issueCertificate', at('2026-03-02 12:00'), { certificateNo: 'Z', sha256: paper.sha256 }),
    act('serve', at('2026-03-02 13:00'), { method: 'window' }),
  );

  expect(decided).toMatchObject({ state: 'closed', returned: false });
  expect(mayReopen(decided, 'resubmission')).toMatchObject({
    ok: false,
    refusal: { code: 'not-reopenable' },
  });
});

test('every other item is corrected: nothing in its notice speaks of a return', () => {
  const { state, events } = done(received(at('2026-03-02 09:00')), notice());

  expect(state).toMatchObject({ state: 'awaiting-correction', returned: false });
  expect(events.find(({ type }) => type === 'correctionRequested')).not.toHaveProperty('resubmit');
});

test('the log says it all: folded twice it is the same case', () => {
  const opened = fresh();
  const { caseNo, receivedAt, practice, clockOffsetMs } = opened;
  const opening = { caseNo, receivedAt, plan, practice, clockOffsetMs };
  const { state, events, actIndex } = done(opened, notice());
  const submitted = { type: 'submitted', at: receivedAt, materials: ['M01', 'M02', 'M03'] } as const;
  const log = [
    { by: applicant, event: submitted },
    ...events.map((event, i) => ({ by: i === actIndex ? staff('clerk') : null, event })),
  ];

  expect(foldLog(opening, log)).toEqual(state);
});

test('in a scenario', () => {
  const run = simulate(
    {
      id: 'returned',
      item: {
        kind: 'promised',
        acceptance: wd(5),
        statutory: { ...wd(3), start: 'receipt' },
        steps: [{ id: 'examine', limit: null }],
        correctionStyle: 'return',
        profile: 'STD',
      },
      receivedAt: '2026-03-02T09:00:00+08:00',
      acts: [
        {
          at: '2026-03-03T10:00:00+08:00',
          act: 'requestCorrection',
          by: 'clerk',
          with: { materials: ['M1'] },
        },
        {
          at: '2026-03-04T10:00:00+08:00',
          act: 'supplyCorrection',
          by: 'applicant',
          with: { materials: ['M1'] },
        },
      ],
      until: '2026-03-20T10:00:00+08:00',
    },
    calendar,
  );

  expect(run).toMatchObject({
    state: 'closed',
    cards: [],
    refused: [{ act: 'supplyCorrection', code: 'case-closed' }],
  });
});
