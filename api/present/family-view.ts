import type { FamilyView, RelativeView } from '../../contract/family.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import { isFinal } from '../../domain/case/lifecycle.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import type { Relative } from '../../prisma/family-view.ts';
import { clockSummary } from './clock-view.ts';

type Reading = Pick<CaseRead, 'calendar'> & { readonly now: Instant };

/** 联办: the whole, its children with the most urgent first, and which of them is the slowest. */
export function familyView(
  { family, calendar }: Pick<CaseRead, 'family' | 'calendar'>,
  { caseNo }: Pick<CaseState, 'caseNo'>,
  now: Instant,
): FamilyView | null {
  if (family.every(({ isParent }) => isParent)) return null; // no part is open yet
  const views = family
    .map((relative) => ({ relative, view: relativeView(relative, { calendar, now }) }))
    .sort((a, b) => urgency(a.relative) - urgency(b.relative) || (a.view.caseNo < b.view.caseNo ? -1 : 1));
  const parent = views.find(({ relative }) => relative.isParent);
  const children = views.filter(({ relative }) => !relative.isParent).map(({ view }) => view);
  return {
    parent: parent === undefined || parent.relative.caseNo === caseNo ? null : parent.view,
    children,
    slowest: children.find(({ over, state }) => !over && state !== null)?.caseNo ?? null,
  };
}

/** What is decided is awaited no more, though its certificate may be on the way. */
const DECIDED: readonly CaseStateName[] = ['granted', 'deemed-renewed', 'delivering', 'refused'];

function isOver(state: CaseStateName | null): boolean {
  return state !== null && (isFinal(state) || DECIDED.includes(state));
}

function urgency({ clock, state }: Relative): number {
  return isOver(state) || clock === null ? Number.MAX_SAFE_INTEGER : clock.lateAt;
}

function relativeView(
  { caseNo, serialNo, itemName, unitName, state, clock, clockCard: card, ...step }: Relative,
  { calendar, now }: Reading,
): RelativeView {
  const over = isOver(state);
  const shown = over || state === null ? null : clock;
  const stepName = shown?.stepId === step.stepId ? step.stepName : null;
  return {
    ...{ caseNo, serialNo, itemName, unitName, state, over },
    clock:
      shown === null
        ? null
        : clockSummary(shown, { state: state ?? 'accepted', stepName, basis: '', calendar, card, now }),
    late: shown !== null && now >= shown.lateAt,
  };
}
