import type { SourceType } from '../../domain/catalogue/articles.ts';
import type { CatalogueItem } from '../../domain/catalogue/item.ts';
import { SPECIAL_KINDS } from '../../domain/catalogue/item-rules.ts';
import type { HearingRule, SiteRule, SpecialKind } from '../../domain/catalogue/item-rules.ts';
import { alternativesOf, flowOf } from './entry-flow.ts';
import { basisOf, limitOf, limitsOf } from './entry-limits.ts';
import type { Entry, EntryCitation } from './entry-shape.ts';

/** The founders' vocabulary in ours: 审查, 审核, 核查 are review; codes of the glossary; bases with their titles. */
export function itemOfEntry(entry: Entry): CatalogueItem {
  return {
    ...identityOf(entry),
    limits: limitsOf(entry),
    lapseBasis: null,
    ...resubmissionOf(entry),
    flow: flowOf(entry, entry.flow),
    ...(entry.altFlows.length === 0 ? {} : { alternatives: alternativesOf(entry) }),
    ...rulesOf(entry),
    materials: materialsOf(entry),
    form: formOf(entry),
    ...{
      windowId: entry.hall.windowId,
      trips: entry.hall.trips,
      fee: entry.fee.charged,
      demonstration: true,
    },
  };
}

/** 退回重报 instead of 补正. */
function resubmissionOf({ clocks }: Entry): Pick<CatalogueItem, 'resubmission'> {
  const { correctionMode, correctionBasis } = clocks.acceptance;
  if (correctionMode === 'SUPPLY') return {};
  return { resubmission: { basis: optional(correctionBasis) } };
}

function identityOf(entry: Entry) {
  const {
    id,
    version,
    name,
    nameEn,
    implCode,
    status,
    effectiveFrom,
    unitId,
    serviceObjects,
    unverifiedParts,
  } = entry;
  const { typeCode, levelCode, baseCode, validity } = entry;
  return {
    ...{
      itemId: id,
      version,
      name,
      nameEn,
      implCode,
      status,
      effectiveFrom,
      unitId,
      serviceObjects,
      unverifiedParts,
    },
    ...{ typeCode, levelCode, baseCode, setBy: entry.setBy as SourceType },
    ...(entry.powerSource === undefined ? {} : { powerSource: entry.powerSource }),
    kind: entry.caseTypeCode === '1' ? ('instant' as const) : ('promised' as const),
    bases: entry.basis.map(({ title, article, type, role, verified }) => ({
      title,
      article,
      type,
      role,
      verified,
    })),
    validityYears: validity?.unit === 'year' ? (validity.value ?? null) : null,
  };
}

/** 是否已有营业执照, a field of the form. */
const NOT_REGISTERED = { field: 'registered', is: false } as const;

function rulesOf(entry: Entry): Partial<CatalogueItem> {
  const { quantityLimit, validity, delegation, children, jointUnitIds, notNeededCases, townTypes } = entry;
  const towns = townTypes ?? delegation?.delegateTypes;
  return {
    specialProcedures: proceduresOf(entry),
    hearing: hearingOf(entry),
    siteCheck: siteOf(entry),
    quota: quantityLimit
      ? {
          kind: quantityLimit.kind,
          basis: basisOf(quantityLimit.basis),
          orderBasis: optional(quantityLimit.orderRule) ?? ACT_57,
        }
      : null,
    validity: validity
      ? {
          ...{ value: validity.value ?? null, note: validity.note ?? null, basis: optional(validity.basis) },
          unit: validity.unit === 'year' || validity.unit === 'month' ? validity.unit : null,
        }
      : null,
    renewal: renewalOf(entry),
    fees: feesOf(entry),
    commitment: commitmentOf(entry),
    tolerance: entry.tolerance
      ? {
          limit: limitOf(entry.tolerance.supplementLimit),
          materialCodes: entry.tolerance.materialCodes,
          grantBeforeBasis: null,
        }
      : null,
    ...(children.length === 0
      ? {}
      : {
          children: children.map(({ itemId, required }) => ({
            itemId,
            required: required === 'ALWAYS' ? 'always' : 'by-case',
            ...(required === 'IF_NOT_REGISTERED' ? { neededWhen: NOT_REGISTERED } : {}),
          })),
        }),
    ...(jointUnitIds.length === 0 ? {} : { jointUnitIds }),
    ...(entry.leadDeterminedBy === undefined ? {} : { governmentUnitId: entry.leadDeterminedBy }),
    delegation: delegation
      ? {
          toUnitKind: delegation.delegateUnitKind,
          scope: delegation.scope,
          basis: optional(delegation.basis),
        }
      : null,
    consultations: consultationsOf(entry),
    notNeededCases: notNeededCases.map((one) => ({ case: one.case, basis: basisOf(one.basis) })),
    ...(towns === undefined ? {} : { townTypes: towns }),
  };
}

/** The quota of an item without a rule of its own is decided by order of acceptance, as the act says. */
const ACT_57 = basisOf({ source: 'LIC', article: '第五十七条', type: '法律' });

function proceduresOf({ specialProcedures }: Entry): NonNullable<CatalogueItem['specialProcedures']> {
  return specialProcedures.map(
    ({ kind, basis, verified, timeExcludedBy, excludedBySpecialLaw, enabled, maxDays }) => {
      const known = (Object.keys(SPECIAL_KINDS) as SpecialKind[]).find(
        (code) => SPECIAL_KINDS[code] === kind,
      );
      const own = known !== undefined || excludedBySpecialLaw === true;
      return {
        kind: known ?? { other: kind },
        basis: basis === undefined ? null : basisOf(basis, verified),
        excludedBy: own ? optional(timeExcludedBy) : null,
        ...{ maxWorkingDays: maxDays?.value ?? 0, enabled },
      };
    },
  );
}

const HEARINGS: Readonly<Record<NonNullable<Entry['hearing']>['mode'], HearingRule['mode']>> = {
  NONE: 'none',
  MANDATORY: 'mandatory',
  ON_REQUEST: 'on-request',
  ON_REQUEST_OR_PUBLIC_INTEREST: 'on-request',
};

function hearingOf({ hearing }: Entry): HearingRule {
  return {
    mode: HEARINGS[hearing?.mode ?? 'NONE'],
    interestedParties: hearing?.interestedParties ?? false,
    basis: optional(hearing?.basis),
    hostPostType:
      hearing?.hostPostType ?? (hearing === undefined || hearing.mode === 'NONE' ? null : 'HEARING'),
  };
}

const SITES: Readonly<Record<NonNullable<Entry['siteCheck']>['mode'], SiteRule['mode']>> = {
  NO: 'no',
  WHEN_NEEDED: 'when-needed',
  BY_CLASS: 'by-class',
  ALWAYS: 'always',
  POST_CHECK: 'post-check',
};

function siteOf({ siteCheck }: Entry): SiteRule {
  return {
    mode: SITES[siteCheck?.mode ?? 'NO'],
    minStaff: siteCheck?.minStaff ?? null,
    basis: optional(siteCheck?.basis),
  };
}

function renewalOf({ renewal }: Entry): NonNullable<CatalogueItem['renewal']> | null {
  if (renewal?.window === undefined) return null;
  const { window, deemedRenewalBasis, ofItemId } = renewal;
  return {
    ofItemId: ofItemId ?? null,
    closesBefore: limitOf(window.closesBefore),
    opensBefore: window.opensBefore === undefined ? null : limitOf(window.opensBefore),
    basis: basisOf(window.basis, window.verified),
    deemedBasis: optional(deemedRenewalBasis),
  };
}

function feesOf({ fee, flow }: Entry): NonNullable<CatalogueItem['fees']> {
  const step = flow.find(({ postType }) => postType === 'FEE');
  return {
    charged: fee.charged,
    basis: optional(fee.basis),
    items: fee.items.map(({ feeCode, name, standards }) => ({
      ...{ feeCode, name },
      standards: standards.map(({ desc, fen, per }) => ({ desc, fen, per })),
    })),
    ...{
      beforeIssue: fee.gate?.before === 'ISSUE',
      postType: step?.postType ?? null,
      unitId: step?.unitRef ?? null,
    },
  };
}

function commitmentOf({ commitment, flow, unitId }: Entry): NonNullable<CatalogueItem['commitment']> | null {
  if (!commitment) return null;
  const step = flow.find(({ phase }) => phase === 'POST');
  return {
    basis: commitment.enabled ? optional(commitment.basis) : null,
    postCheck: commitment.postCheck === undefined ? null : limitOf(commitment.postCheck),
    ...{ postType: step?.postType ?? 'SITE', unitId: step?.unitRef ?? unitId },
  };
}

/** Another unit that must approve is a step beside ours; one that is asked is a consultation. */
function consultationsOf({
  consultations,
  specialProcedures,
}: Entry): NonNullable<CatalogueItem['consultations']> {
  const excluding = specialProcedures.find(
    ({ kind, excludedBySpecialLaw }) => kind === '征求部门意见' && excludedBySpecialLaw === true,
  );
  return consultations
    .filter((one) => one['role'] !== 'CO_APPROVER')
    .map(({ unitId, limit, when, basis }) => ({
      ...{ unitId, postType: 'REVIEW', limit: limitOf(limit), when: when ?? null, basis: optional(basis) },
      excludedBy: optional(excluding?.timeExcludedBy),
    }));
}

function materialsOf({ materials }: Entry): CatalogueItem['materials'] {
  return materials.map(({ code, name, required, issuer, basis, shareable, tolerant, trust }) => ({
    ...{ code, name, required: required === 'ALWAYS', onlyIfAgent: required === 'IF_AGENT', issuer },
    basis: optional(basis),
    ...(shareable === undefined ? {} : { shareable }),
    ...(tolerant === true ? { tolerated: true } : {}),
    ...(trust === undefined ? {} : { trust }),
    ...(required === 'ALWAYS' || required === 'IF_AGENT' ? {} : { condition: required }),
  }));
}

/** Types the form has no field for yet are asked for as text, with the same rule where one stands. */
const TYPES: Readonly<Record<string, CatalogueItem['form'][number]['type']>> = {
  text: 'text',
  enum: 'enum',
  multiEnum: 'multiEnum',
  int: 'int',
  decimal: 'decimal',
  bool: 'bool',
  date: 'date',
  money: 'decimal',
};

function formOf({ form }: Entry): CatalogueItem['form'] {
  return form.map(({ key, zh, en, type, required, rule }) => ({
    ...{ key, label: zh, labelEn: en, type: TYPES[type] ?? 'text', required, rule: rule ?? null },
  }));
}

function optional(citation: EntryCitation | undefined) {
  return citation === undefined ? null : basisOf(citation);
}
