import type { ClockView } from '../../contract/shapes.ts';

/** The promise of the running example of pages.md: accepted 09-15, twelve working days, last day 10-19. */
export function clockOf(changes: Partial<ClockView> = {}): ClockView {
  return {
    clockId: 'promised/1',
    clock: 'promised',
    stepName: null,
    limit: { value: 12, unit: 'workingDay' },
    extension: null,
    startOn: '2026-09-15',
    lastDayOn: '2026-10-19',
    breachAt: '2026-10-20T00:00:00+08:00',
    provisional: false,
    state: 'running',
    tone: 'running',
    card: null,
    stoppedAt: null,
    elapsed: 9,
    remaining: 3,
    overdue: 0,
    basis: '承诺时限（事项第 3 版）',
    sentence: { zh: '承诺办理期限：12个工作日。', en: 'Promised limit: 12 working days.' },
    days: [],
    ...changes,
  };
}
