/** The machines whose clocks a legal instant may come from: the door stamps acts, the engine rings, the database dates. */
export const CLOCKED = ['api', 'worker', 'postgresql', 'temporal'] as const;
export type Clocked = (typeof CLOCKED)[number];

export interface ClockReading {
  readonly clock: Clocked;
  /** Which of several; one row of a table. */
  readonly source: string;
  /** How far it is before PostgreSQL's clock; behind it is negative. */
  readonly aheadMs: number;
  /** How wrong that may be: half of the time that asking took. */
  readonly withinMs: number;
}

/** Apart is told; far apart marks acts near a limit; `unknown`: fewer than two could be read. */
export type Agreement = 'agreed' | 'apart' | 'far-apart' | 'unknown';

export interface ClockJudgement {
  readonly agreement: Agreement;
  /** What the two that are farthest apart differ by for certain, whole milliseconds. */
  readonly apartMs: number;
  readonly fastest: Clocked | null;
  readonly slowest: Clocked | null;
}

/** (choice) An act and a midnight are told apart by seconds; a clock kept by NTP is within some milliseconds. */
export const APART_MS = 2_000;
/** (choice) More than anything between a stamp and its record takes by itself. */
export const FAR_APART_MS = 30_000;

export const CLOCKS_UNKNOWN: ClockJudgement = {
  agreement: 'unknown',
  apartMs: 0,
  fastest: null,
  slowest: null,
};

/** Only what is certain counts: a slow answer of a busy machine is no wrong clock. */
export function judgeClocks(readings: readonly ClockReading[]): ClockJudgement {
  const [first] = readings;
  if (first === undefined || readings.length < 2) return CLOCKS_UNKNOWN;
  const latest = readings.reduce((best, one) => (atLeast(one) > atLeast(best) ? one : best), first);
  const earliest = readings.reduce((best, one) => (atMost(one) < atMost(best) ? one : best), first);
  const apartMs = Math.max(0, Math.round(atLeast(latest) - atMost(earliest)));
  const apart = apartMs >= APART_MS;
  return {
    agreement: agreementOf(apartMs),
    apartMs,
    fastest: apart ? latest.clock : null,
    slowest: apart ? earliest.clock : null,
  };
}

const atLeast = ({ aheadMs, withinMs }: ClockReading): number => aheadMs - withinMs;
const atMost = ({ aheadMs, withinMs }: ClockReading): number => aheadMs + withinMs;

function agreementOf(apartMs: number): Agreement {
  if (apartMs >= FAR_APART_MS) return 'far-apart';
  return apartMs >= APART_MS ? 'apart' : 'agreed';
}
