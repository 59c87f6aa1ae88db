/**
 * Where the law leaves room, a city chooses: dated rows, each with a legal opinion and who approved it. Without a row the
 * default holds. A choice may shorten the agency's time on an opinion alone; one that lengthens it, or that ends a case for
 * the applicant, needs a recorded local basis.
 *
 * @source domain/8-case-lifecycle §8.4 (the ambiguities), domain/6-calendar §6.4 (the defaults; each is a choice)
 */
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { isDay } from './day.ts';
import type { Day } from './day.ts';

/** What a value does to the agency's time; `ends-case` works against the applicant. */
type Effect = 'default' | 'shortens' | 'lengthens' | 'ends-case';

/** Every switch, its values and what they do. The first value is the default. */
export const SWITCHES = {
  /** 民法典 201(1): the day of the event is not counted. Promises only: counted when the event came before noon. */
  startDay: { EXCLUDE_START: 'default', INCLUDE_START_IF_BEFORE_NOON: 'shortens' },
  /** Received at the window after closing time or on a day off. On line it is the entry into the system that decides. */
  afterHours: { SAME_DAY: 'default', NEXT_WORKING_DAY: 'lengthens' },
  /** 民法典 203(2): 24:00, or where there is business time its end. Promises only. */
  expiry: { END_OF_DAY: 'default', CLOSE_OF_BUSINESS: 'shortens' },
  /**
   * 许可法 50 「三十日」: the longer window leaves the applicant less time and the agency more. An item whose own law names
   * the unit is not touched (`catalogue/policy-plan.ts`).
   */
  renewalWindowUnit: { calendarDay: 'default', workingDay: 'lengthens' },
  /** 许可法 47 「五日」 to ask for a hearing; while the offer is open the decision waits. */
  hearingRequestUnit: { workingDay: 'default', calendarDay: 'shortens' },
  /** 许可法 45, 47: are the days of an offer part of the hearing's time? */
  hearingOfferDays: { EXCLUDED_IF_REQUESTED: 'default', COUNTED: 'shortens', EXCLUDED: 'lengthens' },
  /**
   * 许可法 32(1)(5): no number of its own (L04); by default that of 32(1)(4). At once: what the agency itself asked for has
   * come completely, so nothing is left to look for, and it accepts within the same working day.
   */
  acceptanceWhenComplete: { WITHIN_LIMIT: 'default', AT_ONCE: 'shortens' },
  /** 许可法 44 covers grants; by default a refusal is served within the same limit. */
  refusalService: { AS_GRANT: 'default', UNLIMITED: 'lengthens' },
  /** 逾期未补正: by default the case waits and the applicant is reminded. */
  lapse: { WAITS: 'default', LAPSES: 'ends-case' },
  /** Special procedures (许可法 45) and the promised clock. */
  promisePauses: { WITH_STATUTORY: 'default', RUNS_ON: 'shortens' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Effect>>>>;

export type Switch = keyof typeof SWITCHES;
export type SwitchValue<Name extends Switch> = keyof (typeof SWITCHES)[Name] & string;

/** What a city chose instead of the default; what is absent holds as by default. */
export type PolicyChoice = { readonly [Name in Switch]?: SwitchValue<Name> };

export interface PolicyRow {
  readonly switch: string;
  readonly value: string;
  /** The first day on which an event is judged by it. */
  readonly from: Day;
  readonly legalOpinion: string;
  readonly approvedBy: string;
  /** The local rule that permits it, with its number. */
  readonly basis?: string | null | undefined;
}

export interface PolicyRefusal {
  readonly code:
    | 'switch-unknown'
    | 'value-unknown'
    | 'day-impossible'
    | 'opinion-missing'
    | 'approver-missing'
    | 'basis-missing'
    | 'date-taken';
  readonly field: keyof PolicyRow;
  /** What would be possible instead, or what is at fault. */
  readonly where: string;
}

/** The rows with one more, in the order of their dates; rows are never changed or taken out. */
export function addPolicy(
  rows: readonly PolicyRow[],
  row: PolicyRow,
): Verdict<readonly PolicyRow[], PolicyRefusal> {
  const refusal = refusalOf(row) ?? takenBy(rows, row);
  if (refusal !== null) return refuse(refusal);
  const [until, after] = [
    rows.filter((each) => each.from <= row.from),
    rows.filter((each) => each.from > row.from),
  ];
  return allow([...until, row, ...after]);
}

/** Which value holds for what happens on a day: of the newest row begun by then, else the default. */
export function policyOn<Name extends Switch>(
  rows: readonly PolicyRow[],
  name: Name,
  day: Day,
): SwitchValue<Name> {
  let found: PolicyRow | null = null;
  for (const row of rows) {
    if (row.switch === name && row.from <= day && (found === null || row.from > found.from)) found = row;
  }
  const values = valuesOf(name);
  return (values.includes(found?.value ?? '') ? found?.value : values[0]) as SwitchValue<Name>;
}

/** Everything that differs from the default on a day; fixed for a case on the day of its receipt (settled.md 13). */
export function policyChoiceOn(rows: readonly PolicyRow[], day: Day): PolicyChoice {
  const names = Object.keys(SWITCHES).filter(isSwitch);
  const chosen = names.map((name) => [name, policyOn(rows, name, day)] as const);
  return Object.fromEntries(chosen.filter(([name, value]) => value !== valuesOf(name)[0]));
}

/** The value of one switch. */
export function chosen<Name extends Switch>(choice: PolicyChoice | undefined, name: Name): SwitchValue<Name> {
  return (choice?.[name] ?? valuesOf(name)[0]) as SwitchValue<Name>;
}

function refusalOf({
  switch: name,
  value,
  from,
  legalOpinion,
  approvedBy,
  basis,
}: PolicyRow): PolicyRefusal | null {
  if (!isSwitch(name))
    return { code: 'switch-unknown', field: 'switch', where: Object.keys(SWITCHES).join(' ') };
  const effect = (SWITCHES[name] as Readonly<Record<string, Effect>>)[value];
  if (!valuesOf(name).includes(value) || effect === undefined)
    return { code: 'value-unknown', field: 'value', where: valuesOf(name).join(' ') };
  if (!isDay(from)) return { code: 'day-impossible', field: 'from', where: String(from) };
  if (isBlank(legalOpinion)) return { code: 'opinion-missing', field: 'legalOpinion', where: name };
  if (isBlank(approvedBy)) return { code: 'approver-missing', field: 'approvedBy', where: name };
  const needsBasis = effect === 'lengthens' || effect === 'ends-case';
  return needsBasis && isBlank(basis)
    ? { code: 'basis-missing', field: 'basis', where: `${name} ${effect}` }
    : null;
}

function takenBy(rows: readonly PolicyRow[], { switch: name, from }: PolicyRow): PolicyRefusal | null {
  const taken = rows.some((row) => row.switch === name && row.from === from);
  return taken ? { code: 'date-taken', field: 'from', where: from } : null;
}

function isSwitch(name: string): name is Switch {
  return Object.hasOwn(SWITCHES, name);
}

function valuesOf(name: Switch): readonly string[] {
  return Object.keys(SWITCHES[name]);
}

function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}
