import { Gauge } from 'prom-client';
import type { ClockWatch } from './compare-clocks.ts';
import type { Metrics } from './metrics.ts';

/** How far each clock stands from PostgreSQL's, and the two that are farthest apart from each other. */
export function showClocks({ registry, beforeLook }: Metrics, clocks: Pick<ClockWatch, 'now'>): void {
  const registers = [registry];
  const apart = new Gauge({
    name: 'xianshi_clocks_apart_seconds',
    help: 'What the clocks of api, worker, PostgreSQL and Temporal differ by for certain, at most',
    registers,
  });
  const ahead = new Gauge({
    name: 'xianshi_clock_ahead_seconds',
    help: "A clock against PostgreSQL's, as it was read within the last minutes",
    labelNames: ['clock', 'source'],
    registers,
  });
  beforeLook(() => {
    const { judgement, readings } = clocks.now();
    ahead.reset();
    for (const { clock, source, aheadMs } of readings) ahead.set({ clock, source }, aheadMs / 1000);
    if (judgement.agreement === 'unknown') apart.remove();
    else apart.set(judgement.apartMs / 1000);
    return Promise.resolve();
  });
}
