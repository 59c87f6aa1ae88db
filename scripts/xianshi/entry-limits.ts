import { isSourceKey, SOURCES } from '../../domain/catalogue/articles.ts';
import type { SourceType } from '../../domain/catalogue/articles.ts';
import type { BasisOfLimit, Limits, LegalLimit, Start } from '../../domain/catalogue/item-limits.ts';
import type { Limit, LimitUnit } from '../../domain/time/limit.ts';
import type { Entry, EntryCitation, EntryLimit } from './entry-shape.ts';

/** A step of zero calendar days is one of the same working day: nobody acts on a day off. */
export function limitOf({ value, unit }: EntryLimit): Limit {
  return value === 0 && unit === 'calendarDay'
    ? { value, unit: 'workingDay' }
    : { value, unit: unit as LimitUnit };
}

export function basisOf({ source, article, type }: EntryCitation, verified?: boolean): BasisOfLimit {
  const known = isSourceKey(source) ? SOURCES[source] : undefined;
  return {
    title: known?.title ?? source,
    article,
    source,
    ...(type === undefined ? {} : { type: type as SourceType }),
    ...(verified === undefined ? {} : { verified }),
  };
}

interface EntryLegal extends EntryLimit {
  readonly basis: EntryCitation;
  readonly verified?: boolean | undefined;
}

function legal(limit: EntryLegal): LegalLimit {
  return {
    ...{ value: limit.value, unit: limit.unit as LimitUnit },
    basis: basisOf(limit.basis, limit.verified),
  };
}

function startOf(start: string | undefined): Start {
  return start === 'APPLICATION_RECEIVED' ? 'receipt' : 'acceptance';
}

export function limitsOf({ clocks }: Entry): Limits {
  const { acceptance, decision, promised, extension, delivery, variants, joint, dispatch, emergencyMakeUp } =
    clocks;
  const start = startOf(decision.start);
  return {
    acceptance: { ...legal(acceptance), deemed: acceptance.deemedAcceptance },
    statutory: {
      ...legal(decision),
      ...{ start, includesDelivery: delivery.includedInDecision === true },
      ...(decision.coversBothLevels === true ? { includesPreReview: true } : {}),
    },
    promised: promised === null ? null : { ...limitOf(promised), start },
    extension: extensionOf(extension),
    ...(extension.why === undefined ? {} : { noExtensionBecause: extension.why }),
    delivery: deliveryOf(delivery),
    correction: { value: 10, unit: 'workingDay' },
    ...(variants.length === 0
      ? {}
      : {
          variants: variants.map((variant) => ({
            ...{ ...legal(variant), when: variant.when, start: startOf(variant.start) },
            promised: variant.promised === undefined ? null : limitOf(variant.promised),
          })),
        }),
    ...(joint === undefined ? {} : { joint: legal(joint) }),
    ...preReviewOf(clocks.preReview),
    ...(dispatch === undefined ? {} : { dispatch: { ...legal(dispatch), minStaff: dispatch.minStaff } }),
    ...(emergencyMakeUp === undefined ? {} : { makeUp: legal(emergencyMakeUp) }),
  };
}

function extensionOf(extension: Entry['clocks']['extension']): Limits['extension'] {
  const { allowed, value, unit, basis, verified, times, approverRole } = extension;
  if (!allowed) return null;
  const none: EntryCitation = { source: '', article: '' };
  return {
    ...legal({ value: value ?? Number.NaN, unit: unit ?? '', basis: basis ?? none, verified }),
    ...(times === undefined ? {} : { times }),
    ...(approverRole === undefined
      ? {}
      : { approver: approverRole === 'LOCAL_GOV_HEAD' ? 'government-head' : 'agency-head' }),
  };
}

function deliveryOf({
  value,
  unit,
  basis,
  verified,
  includedInDecision,
}: Entry['clocks']['delivery']): Limits['delivery'] {
  if (includedInDecision === true || value === undefined || unit === undefined) return null;
  return legal({ value, unit, basis, verified });
}

function preReviewOf(preReview: Entry['clocks']['preReview']): Partial<Limits> {
  if (preReview === undefined) return {};
  const {
    unitRef,
    basis = { source: 'HOUSE', article: '内部期限' },
    promised,
    insideTotal = false,
  } = preReview;
  return {
    preReview: {
      ...legal({ ...preReview, basis }),
      ...{ unitId: unitRef, insideTotal, promised: promised === undefined ? null : limitOf(promised) },
    },
  };
}
