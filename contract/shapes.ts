import { z } from 'zod';
import { CLOCK_NAMES } from '../domain/case/clock.ts';

/** Shapes that every resource uses. Instants are `YYYY-MM-DDTHH:mm:ss+08:00`, days `YYYY-MM-DD` (Shanghai). */
export const InstantText = z.iso.datetime({ offset: true });
export const DayText = z.iso.date();
/** What people write themselves and may write otherwise; whoever does is told by the name how it is written. */
export const PATTERNS = {
  caseNo: /^[0-9A-Z]{31}\d{8}[0-9Y]\d{3}$/,
  serialNo: /^\d{8}-[0-9Y]\d{3}$/,
  clockTime: /^([01]\d|2[0-3]):[0-5]\d$/,
  login: /^[\w.-]+$/,
} as const;
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** 办件编号: implementation code 31 + day 8 + serial 4 (practice serials begin with Y). */
export const CaseNo = z.string().regex(PATTERNS.caseNo);
/** 流水号, what people say on the phone: 20260914-0008. */
export const SerialNo = z.string().regex(PATTERNS.serialNo);
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\w.:-]+$/);

/** A problem (RFC 9457) in the reader's language, with what is possible instead. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Refusal or error code; the sentence is in `detail`. */
  code: z.string(),
  detail: z.string(),
  /** What the person can do instead, as a sentence. */
  instead: z.string().optional(),
  /** Field path → what rule it breaks. */
  fields: z.array(z.strictObject({ path: z.string(), rule: z.string(), message: z.string() })).optional(),
  /** Small reference number to tell on the phone. */
  reference: z.string(),
  retryAfterSeconds: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const Page = z.strictObject({ next: z.string().nullable() });

export const LimitView = z.strictObject({
  value: z.int(),
  unit: z.enum(['workingDay', 'calendarDay', 'month', 'hour']),
});

/** One calendar day of a clock: counted or not, and why. */
export const DayLineView = z.strictObject({
  day: DayText,
  weekday: z.int().min(0).max(6),
  counted: z.int().nullable(),
  reason: z.enum([
    'start',
    'counted',
    'weekend',
    'holiday',
    'make-up-day',
    'excluded',
    'provisional-holiday',
    'rolled',
  ]),
  source: z.string().nullable(),
  last: z.boolean(),
  provisional: z.boolean(),
});

/** How a clock looks (pages.md §3). Worked out by the server for its own now; no page computes a date. */
export const CLOCK_TONES = [
  'running',
  'warned',
  'due-today',
  'paused',
  'breached',
  'breached-yellow',
  'breached-red',
  'stopped-in-time',
  'stopped-late',
  'theirs',
] as const;

/** A clock in a list: without its days. */
export const ClockSummary = z.strictObject({
  clockId: z.string(),
  clock: z.enum(CLOCK_NAMES),
  stepName: z.string().nullable(),
  limit: LimitView,
  extension: LimitView.nullable(),
  startOn: DayText,
  lastDayOn: DayText,
  breachAt: InstantText,
  provisional: z.boolean(),
  state: z.enum(['running', 'paused', 'stopped', 'breached']),
  tone: z.enum(CLOCK_TONES),
  /** Of a late clock the mark of its card; null: in time, or no card. */
  card: z.enum(['yellow', 'red']).nullable(),
  stoppedAt: InstantText.nullable(),
  /** In the unit of the limit (months: calendar days). */
  elapsed: z.int(),
  remaining: z.int(),
  overdue: z.int(),
  basis: z.string(),
});
export type ClockSummary = z.infer<typeof ClockSummary>;

/** With the whole count: in one sentence, and day by day. */
export const ClockView = ClockSummary.extend({
  sentence: z.strictObject({ zh: z.string(), en: z.string() }),
  days: z.array(DayLineView),
});
export type ClockView = z.infer<typeof ClockView>;
export type DayLineView = z.infer<typeof DayLineView>;
