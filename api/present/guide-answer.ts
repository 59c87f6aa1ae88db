import type { FormField, GuideAnswer, ItemLine } from '../../contract/catalogue.ts';
import { clocksOf } from '../../domain/case/clocks.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { openCase } from '../../domain/case/open-case.ts';
import { choicesOf } from '../../domain/catalogue/form-rules.ts';
import { isTownOfType, TOWN } from '../../domain/catalogue/in-township.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dayOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { deadlineOf } from '../../domain/time/limit.ts';
import type { Limit } from '../../domain/time/limit.ts';
import type { ItemVersion } from '../../prisma/item-store.ts';
import type { Names } from '../../prisma/name-store.ts';

const limitOf = ({ value, unit }: Limit): Limit => ({ value, unit });
const limitOrNull = (limit: Limit | null): Limit | null => (limit === null ? null : limitOf(limit));

export function itemLine({ itemId, name, unitName, plan, guide, status }: ItemVersion): ItemLine {
  return {
    itemId,
    name,
    unitName,
    promised: limitOrNull(plan.promised),
    statutory: limitOf(plan.statutory),
    trips: guide.trips,
    fee: guide.fee,
    status,
  };
}

export interface GuideReading {
  readonly calendar: Calendar;
  readonly at: Instant;
  readonly names: Names;
  readonly townships: readonly string[];
}

/** 办事指南: what it takes, how long, and "apply today and …" by the published calendar. */
export function guideAnswer(item: ItemVersion, reading: GuideReading): GuideAnswer {
  const { plan, guide } = item;
  return {
    ...itemLine(item),
    version: item.version,
    serviceObjects: [...guide.serviceObjects],
    bases: guide.bases.map(({ title, article, type, verified }) => ({ title, article, type, verified })),
    unverifiedParts: [...guide.unverifiedParts],
    acceptance: limitOf(plan.acceptance),
    extension: limitOrNull(plan.extension),
    delivery: limitOrNull(plan.delivery),
    ifToday: ifToday(item, reading),
    materials: guide.materials.map(({ code, name, required, issuer, onlyIfAgent }) => {
      const mayFollow = plan.tolerance?.materials.includes(code) ?? false;
      return { code, name, required, issuer, onlyIfAgent, mayFollow };
    }),
    supplement: limitOrNull(plan.tolerance?.limit ?? null),
    fees: feesOf(guide),
    commitment: commitmentOf(plan),
    makeUp: limitOrNull(plan.makeUp ?? null),
    form: fieldsOf(item, reading.townships),
    steps: plan.steps.map((step) => ({
      stepId: step.stepId,
      name: step.name,
      postName: reading.names.posts.get(step.postId)?.name ?? '',
      unitName: step.unitId === TOWN ? '所在乡镇' : (reading.names.units.get(step.unitId) ?? ''),
      limit: limitOrNull(step.limit),
      conditional: step.when !== null,
    })),
    windowName: guide.windowName ?? '',
    openingHours: reading.calendar.openingHours.map(([open, close]) => [open, close]),
    validityYears: guide.validityYears,
    demonstration: guide.demonstration,
  };
}

function feesOf({ fees }: ItemVersion['guide']): GuideAnswer['fees'] {
  if (fees === undefined) return null;
  const items = fees.items.map((fee) => ({ ...fee, standards: fee.standards.map((one) => ({ ...one })) }));
  return { basis: fees.basis, items };
}

function commitmentOf({ commitment = null }: ItemVersion['plan']): GuideAnswer['commitment'] {
  if (commitment === null) return null;
  return { postCheck: limitOf(commitment.postCheck), material: commitment.material ?? null };
}

/** Fields with the choices they really have: a township is chosen from the organisation. */
export function fieldsOf({ guide }: Pick<ItemVersion, 'guide'>, townships: readonly string[]): FormField[] {
  const { townTypes } = guide;
  const towns = townships.filter((name) => townTypes === undefined || isTownOfType(name, townTypes));
  return guide.form.map((field) => {
    const options = field.rule === 'township' ? towns : choicesOf(field);
    const { key, label, type, required, rule } = field;
    return { key, label, type, required, rule, options: [...options] };
  });
}

/** Received now, told on the last day, accepted then: the latest days the law allows. */
function ifToday(item: ItemVersion, { calendar, at }: GuideReading): GuideAnswer['ifToday'] {
  const { plan } = item;
  const opening = { caseNo: '', receivedAt: at, plan, practice: false, clockOffsetMs: 0 };
  const submitted = { by: null, event: { type: 'submitted', at, materials: [] } } as const;
  const received = evolve(openCase(opening), submitted);
  const acceptance = clocksOf(received, calendar).find(({ clock }) => clock === 'acceptance');
  const answerBy = acceptance?.lastDayOn ?? dayOf(at);
  const due = (limit: Limit & { readonly start: 'receipt' | 'acceptance' }) =>
    deadlineOf(calendar, {
      start: limit.start === 'receipt' ? dayOf(at) : answerBy,
      limit: limitOf(limit),
      excluded: [],
    });
  const statutory = due(plan.statutory);
  const promised = plan.promised === null || plan.kind === 'instant' ? null : due(plan.promised);
  return {
    today: dayOf(at),
    answerBy,
    decideBy: statutory.lastDayOn,
    promisedBy: promised?.lastDayOn ?? null,
    provisional: statutory.provisional || acceptance?.provisional === true,
  };
}
