/**
 * 特别程序 起 / 止: of a kind that the item names, told to the applicant in writing with the time it will need, and not
 * as a way to gain time when the limit is about to end (压哨挂起).
 * @source 行政许可法 第45条; settled.md 14; rule P06
 */
import { dayOf } from '../../time/instant.ts';
import { remainingDays } from '../../time/limit.ts';
import type { Calendar } from '../../time/calendar.ts';
import { allow, refuse } from '../../verdict.ts';
import type { Clock } from '../clock.ts';
import { clocksOf } from '../clocks.ts';
import type { CaseRefusal } from '../refusal.ts';
import { listedProcedures, openProcedures, startableKinds } from '../side-roads/special-procedure.ts';
import type { CaseState } from '../state.ts';
import type { ActOf, ActRule } from './act-rule.ts';

type Start = ActOf<'startSpecialProcedure'>;

/** On the last day nothing remains, on the day before one working day does. */
const LAST_DAYS_REMAIN = 1;

export const startSpecialProcedure: ActRule<'startSpecialProcedure'> = {
  actor: 'staff',
  article: '行政许可法 第45条',
  guard(state, { at, calendar }) {
    if (listedProcedures(state.plan).length === 0) return { code: 'no-special-procedure' };
    if (startableKinds(state).length === 0)
      return { code: 'special-procedure-open', kind: kindsOf(state), possible: [] };
    const limit = limitThatEnds(state, calendar);
    if (limit === undefined || at < limit.breachAt) return null;
    return { code: 'special-procedure-too-late', breachAt: limit.breachAt };
  },
  decide(state, act, calendar) {
    const refusal = wrongKind(state, act) ?? wrongTime(state, act) ?? lastDays(state, act, calendar);
    if (refusal !== null) return refuse(refusal);
    const { at, with: notice } = act;
    const { kind, announcedWorkingDays, document } = notice;
    return allow({
      type: 'specialProcedureStarted',
      at,
      kind,
      announcedWorkingDays,
      document,
      reasonId: notice.reasonId ?? null,
      approvedBy: notice.approvedBy ?? null,
    });
  },
};

export const endSpecialProcedure: ActRule<'endSpecialProcedure'> = {
  actor: 'staff',
  article: '行政许可法 第45条',
  decide(state, { at, with: { kind, document, resultId } }) {
    const possible = openProcedures(state).map((procedure) => procedure.kind);
    if (!possible.includes(kind)) return refuse({ code: 'special-procedure-not-open', kind, possible });
    const result = {
      ...(document === undefined ? {} : { document }),
      ...(resultId === undefined ? {} : { resultId }),
    };
    return allow({ type: 'specialProcedureEnded', at, kind, ...result });
  },
};

function kindsOf(state: CaseState): string {
  return openProcedures(state)
    .map(({ kind }) => kind)
    .join(', ');
}

function wrongKind(state: CaseState, { with: { kind } }: Start): CaseRefusal | null {
  if ((kind as string) === 'hearing') return { code: 'hearing-has-its-own-acts' };
  const possible = startableKinds(state);
  if (possible.includes(kind)) return null;
  const listed = listedProcedures(state.plan).some((procedure) => procedure.kind === kind);
  return { code: listed ? 'special-procedure-open' : 'special-procedure-not-listed', kind, possible };
}

function wrongTime(state: CaseState, { with: { kind, announcedWorkingDays } }: Start): CaseRefusal | null {
  const listed = listedProcedures(state.plan).find((procedure) => procedure.kind === kind);
  const maxWorkingDays = listed?.maxWorkingDays ?? 0;
  if (!Number.isSafeInteger(announcedWorkingDays) || announcedWorkingDays < 1)
    return { code: 'announced-not-whole', maxWorkingDays };
  if (announcedWorkingDays <= maxWorkingDays) return null;
  return { code: 'announced-too-long', announcedWorkingDays, maxWorkingDays };
}

/** In the last two working days only a section head other than the officer lets the clock stop. */
function lastDays(state: CaseState, act: Start, calendar: Calendar): CaseRefusal | null {
  const limit = limitThatEnds(state, calendar);
  if (limit === undefined || !isInLastDays(limit, act, calendar)) return null;
  const { approvedBy } = act.with;
  if (approvedBy !== undefined && approvedBy !== act.by.personId) return null;
  return { code: 'last-days-need-approval', lastDayOn: limit.lastDayOn };
}

/** Is the limit in its last two working days? */
export function isInLastDays(
  { lastDayOn, limit, excluded }: Pick<Clock, 'lastDayOn' | 'limit' | 'excluded'>,
  { at }: Pick<Start, 'at'>,
  calendar: Calendar,
): boolean {
  const days = { today: dayOf(at), lastDayOn, unit: limit.unit, excluded };
  return remainingDays(calendar, days) <= LAST_DAYS_REMAIN;
}

/** The statutory limit, or, before the report, that of the body that reviews first (初审). */
export function limitThatEnds(state: CaseState, calendar: Calendar): Clock | undefined {
  const open = clocksOf(state, calendar).filter(({ stoppedAt }) => stoppedAt === null);
  return (
    open.find(({ clock }) => clock === 'statutory') ??
    open.find(({ clock }) => clock === 'preliminary-review')
  );
}
