import { expect, test } from '@jest/globals';
import { simulate } from '../../../domain/supervision/simulate.ts';
import type { Scenario, ScenarioAct } from '../../../domain/supervision/scenario.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';

const wd = (value: number) => ({ value, unit: 'workingDay' }) as const;
const told = (at: string, act: string, by: string, payload: object = {}): ScenarioAct => ({
  ...{ at: `2026-03-${at}:00+08:00`, act, by },
  with: payload as NonNullable<ScenarioAct['with']>,
});
/** Twenty working days from Monday 03-02 end on 03-30. */
const run = (acts: readonly ScenarioAct[], until: string) => {
  const scenario: Scenario = {
    id: 'interrupted',
    item: {
      ...{ kind: 'promised', acceptance: wd(5), statutory: wd(20), delivery: wd(10), profile: 'STD' },
      steps: [{ id: 'examine', limit: null }],
      specialProcedures: [
        { kind: 'testing', maxWorkingDays: 5 },
        { kind: 'expert-review', maxWorkingDays: 30 },
      ],
    },
    receivedAt: '2026-03-02T09:00:00+08:00',
    acts: [told('02T10:00', 'accept', 'clerk'), told('02T10:05', 'startReview', 'reviewer'), ...acts],
    until,
  };
  return simulate(scenario, nationalCalendar);
};
const start = (at: string, kind: string, announcedWorkingDays: number, by = 'reviewer') =>
  told(at, 'startSpecialProcedure', by, { kind, announcedWorkingDays });
const refusedOf = ({ refused }: ReturnType<typeof run>) => refused.map(({ act, code }) => `${act} ${code}`);

test('of two procedures the latest stands in the answer, and the red card in place of the yellow one', () => {
  // testing 10, 11, 12, then half as long again: 13, 16; expert review from 03-11: 12, 13, 16–20, 23, 24, 25.
  const acts = [start('09T10:00', 'testing', 3), start('11T10:00', 'expert-review', 10)];
  const answer = run(acts, '2026-03-20T10:00:00+08:00');

  expect(answer.clocks.filter(({ clock }) => clock === 'special-procedure')).toMatchObject([
    { startOn: '2026-03-11', lastDayOn: '2026-03-25', state: 'running' },
  ]);
  expect(answer.cards).toEqual([
    { rule: 'T06', level: 'red', threshold: 'passed-half', at: '2026-03-17T00:00:00+08:00' },
  ]);
  expect(answer.state).toBe('in-special-procedure');
});

test('roles have the powers they have: the host hosts, the reviewer interrupts, the applicant asks', () => {
  const asked = [
    start('03T10:00', 'testing', 3, 'clerk'),
    told('09T10:00', 'offerHearing', 'reviewer'),
    told('10T10:00', 'requestHearing', 'reviewer'),
    told('10T11:00', 'requestHearing', 'applicant'),
    told('11T10:00', 'scheduleHearing', 'reviewer', { on: '2026-03-23' }),
    told('23T10:00', 'holdHearing', 'reviewer'),
    told('23T11:00', 'holdHearing', 'host'),
  ];

  const answer = run(asked, '2026-03-23T12:00:00+08:00');

  expect(refusedOf(answer)).toEqual([
    'startSpecialProcedure power-missing',
    'requestHearing no-party-told',
    'holdHearing power-missing',
  ]);
  expect(answer.state).toBe('under-review');
});

test('in the last two working days nobody fills in the approval that a scenario leaves out', () => {
  expect(refusedOf(run([start('27T10:00', 'testing', 3)], '2026-03-28T10:00:00+08:00'))).toEqual([
    'startSpecialProcedure last-days-need-approval',
  ]);
});
