import { Gauge } from 'prom-client';
import { daysBetween } from '../domain/time/day.ts';
import { dayOf } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Database } from '../prisma/database.ts';
import { readFigures } from '../prisma/figures-view.ts';
import type { Figures } from '../prisma/figures-view.ts';
import type { Metrics } from './metrics.ts';

/** Whoever looks more often is shown the same again: the counts are not for nothing. */
const SHOWN_FOR_MS = 10_000;

/** What the database says of the whole installation. While it is away only `xianshi_database_up 0` is left. */
export function showFigures({ registry, beforeLook }: Metrics, db: Database, now: () => Instant): void {
  const gauges = figureGauges(registry);
  let shownAt = -Infinity;
  beforeLook(async () => {
    if (now() - shownAt < SHOWN_FOR_MS) return;
    const figures = await readFigures(db, now()).catch(() => null); // that it is away is what is shown
    gauges.forget();
    gauges.up.set(figures === null ? 0 : 1);
    if (figures === null) return;
    shownAt = now();
    gauges.set(figures, now());
  });
}

function figureGauges(registry: Metrics['registry']) {
  const all: (() => void)[] = [];
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge => {
    const made = new Gauge({ name: `xianshi_${name}`, help, labelNames, registers: [registry] });
    // reset alone would leave a 0 where nobody knows the number
    all.push(() => {
      if (labelNames.length === 0) made.remove();
      else made.reset();
    });
    return made;
  };
  const up = gauge('database_up', '1: PostgreSQL answered this look');
  const openCases = gauge('open_cases', 'Cases that are not finished', ['practice']);
  const openMatters = gauge('open_matters', 'Cards and accountability records that are not over');
  const clocks = gauge('clocks', 'Clocks of open and finished cases by state', ['state']);
  const oldest = gauge('unrecorded_seconds', 'Age of the oldest of what is not recorded yet; 0: nothing', [
    'what',
  ]);
  const lateness = gauge('alarm_lateness_seconds', 'Written so long after its legal instant, last hour', [
    'quantile',
  ]);
  const late = gauge('alarm_events', 'Events of time in the last hour, of which the lateness is said');
  const due = gauge('jobs_due', 'Jobs that could run now', ['task']);
  const failing = gauge('jobs_failing', 'Jobs whose last try failed', ['task']);
  const oldestJob = gauge('jobs_oldest_due_seconds', 'For how long the oldest due job has waited; 0: none');
  const troubles = gauge('recording_troubles', 'Cases and matters whose recorder waits for a person');
  const missing = gauge(
    'missing_year_days',
    'Days since the notice of a year was to be entered; 0: not yet',
    ['year'],
  );
  return {
    up,
    forget: () => {
      for (const forgetOne of all) forgetOne();
    },
    set: (figures: Figures, at: Instant): void => {
      openCases.set({ practice: 'no' }, figures.openCases.true);
      openCases.set({ practice: 'yes' }, figures.openCases.practice);
      openMatters.set(figures.openMatters);
      clocks.set({ state: 'running' }, figures.runningClocks);
      clocks.set({ state: 'paused' }, figures.pausedClocks);
      oldest.set({ what: 'application' }, ageOf(figures.applicationWaitsSince, at));
      oldest.set({ what: 'limit' }, ageOf(figures.limitUnrecordedSince, at));
      const { events, p50, p99 } = figures.lateness;
      late.set(events);
      if (p50 !== null) lateness.set({ quantile: '0.5' }, p50 / 1000);
      if (p99 !== null) lateness.set({ quantile: '0.99' }, p99 / 1000);
      for (const job of figures.jobs) {
        due.set({ task: job.task }, job.due);
        failing.set({ task: job.task }, job.failing);
      }
      const waiting = figures.jobs.map(({ oldestDueAt }) => ageOf(oldestDueAt, at));
      oldestJob.set(Math.max(0, ...waiting));
      troubles.set(figures.recordingTroubles);
      for (const { year, dueOn } of figures.missingYears)
        missing.set({ year }, Math.max(0, daysBetween({ from: dueOn, to: dayOf(at) })));
    },
  };
}

/** Seconds; 0 where nothing waits. */
function ageOf(since: Instant | null, now: Instant): number {
  return since === null ? 0 : Math.max(0, (now - since) / 1000);
}
