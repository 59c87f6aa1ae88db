import { z } from 'zod';

/**
 * An item as the founders' `domain/seed/items.json` writes it. Only what a check needs is named; the rest may be there.
 */
const Limit = z.looseObject({ value: z.number(), unit: z.string() });
const Citation = z.looseObject({ source: z.string(), article: z.string(), type: z.string().optional() });
const Legal = Limit.extend({ basis: Citation, verified: z.boolean().optional() });
const Started = Legal.extend({ start: z.string().optional() });
const Step = z.looseObject({
  name: z.string(),
  phase: z.string(),
  postType: z.string(),
  unitRef: z.string(),
  limit: Limit,
  windowId: z.string().optional(),
  minStaff: z.number().optional(),
  when: z.string().optional(),
  parallelWith: z.string().optional(),
});

export const EntryShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().default(''),
  typeCode: z.string(),
  caseTypeCode: z.string(),
  levelCode: z.string(),
  baseCode: z.string(),
  implCode: z.string(),
  status: z.enum(['IN_USE', 'STOPPED', 'CANCELLED']).default('IN_USE'),
  version: z.number().default(1),
  effectiveFrom: z.string().default('2026-01-01'),
  unitId: z.string(),
  powerSource: z.string().optional(),
  serviceObjects: z.array(z.string()).default([]),
  setBy: z.string(),
  basis: z.array(
    z.looseObject({
      title: z.string(),
      article: z.string(),
      type: z.string(),
      source: z.string().optional(),
      role: z.string().default(''),
      verified: z.boolean().default(false),
    }),
  ),
  unverifiedParts: z.array(z.string()).default([]),
  clocks: z.looseObject({
    acceptance: Legal.extend({
      deemedAcceptance: z.boolean(),
      correctionMode: z.enum(['SUPPLY', 'RETURN_AND_RESUBMIT']).default('SUPPLY'),
      correctionBasis: Citation.optional(),
    }),
    decision: Started.extend({ coversBothLevels: z.boolean().optional() }),
    extension: z.looseObject({
      allowed: z.boolean(),
      value: z.number().optional(),
      unit: z.string().optional(),
      times: z.number().optional(),
      approverRole: z.string().optional(),
      basis: Citation.optional(),
      verified: z.boolean().optional(),
      why: z.string().optional(),
    }),
    delivery: z.looseObject({
      value: z.number().optional(),
      unit: z.string().optional(),
      includedInDecision: z.boolean().optional(),
      basis: Citation,
      verified: z.boolean().optional(),
    }),
    promised: Limit.nullable(),
    promisedOrdinary: Limit.optional(),
    variants: z.array(Started.extend({ when: z.string(), promised: Limit.optional() })).default([]),
    preReview: Limit.extend({
      unitRef: z.string(),
      basis: Citation.optional(),
      promised: Limit.optional(),
      insideTotal: z.boolean().optional(),
    }).optional(),
    joint: Legal.optional(),
    dispatch: Legal.extend({ minStaff: z.number() }).optional(),
    emergencyMakeUp: Legal.optional(),
  }),
  specialProcedures: z
    .array(
      z.looseObject({
        kind: z.string(),
        maxDays: Limit.optional(),
        timeExcludedBy: Citation.optional(),
        excludedBySpecialLaw: z.boolean().optional(),
        basis: Citation.optional(),
        verified: z.boolean().optional(),
        enabled: z.boolean().default(true),
      }),
    )
    .default([]),
  siteCheck: z
    .looseObject({
      mode: z.enum(['NO', 'WHEN_NEEDED', 'BY_CLASS', 'ALWAYS', 'POST_CHECK']),
      minStaff: z.number().optional(),
      basis: Citation.optional(),
    })
    .optional(),
  hearing: z
    .looseObject({
      mode: z.enum(['NONE', 'MANDATORY', 'ON_REQUEST', 'ON_REQUEST_OR_PUBLIC_INTEREST']),
      interestedParties: z.boolean().default(false),
      basis: Citation.optional(),
      hostPostType: z.string().optional(),
    })
    .optional(),
  quantityLimit: z
    .looseObject({ kind: z.string(), basis: Citation, orderRule: Citation.optional() })
    .nullish(),
  validity: z
    .looseObject({
      value: z.number().optional(),
      unit: z.string().optional(),
      note: z.string().optional(),
      basis: Citation.optional(),
    })
    .nullish(),
  renewal: z
    .looseObject({
      isRenewalItem: z.boolean().optional(),
      ofItemId: z.string().optional(),
      window: z
        .looseObject({
          closesBefore: Limit,
          opensBefore: Limit.optional(),
          basis: Citation,
          verified: z.boolean().optional(),
        })
        .optional(),
      deemedRenewalBasis: Citation.optional(),
    })
    .nullish(),
  fee: z.looseObject({
    charged: z.boolean(),
    basis: Citation.optional(),
    items: z
      .array(
        z.looseObject({
          feeCode: z.string(),
          name: z.string(),
          standards: z.array(z.looseObject({ desc: z.string(), fen: z.number(), per: z.string() })),
        }),
      )
      .default([]),
    gate: z.looseObject({ before: z.string() }).optional(),
  }),
  commitment: z
    .looseObject({ enabled: z.boolean(), basis: Citation.optional(), postCheck: Limit.optional() })
    .nullish(),
  tolerance: z.looseObject({ supplementLimit: Limit, materialCodes: z.array(z.string()) }).nullish(),
  children: z.array(z.looseObject({ itemId: z.string(), required: z.string() })).default([]),
  jointUnitIds: z.array(z.string()).default([]),
  leadDeterminedBy: z.string().optional(),
  delegation: z
    .looseObject({
      delegateUnitKind: z.string(),
      scope: z.string(),
      basis: Citation.optional(),
      delegateTypes: z.array(z.string()).optional(),
    })
    .nullish(),
  consultations: z
    .array(
      z.looseObject({
        unitId: z.string(),
        limit: Limit,
        when: z.string().optional(),
        basis: Citation.optional(),
      }),
    )
    .default([]),
  notNeededCases: z.array(z.looseObject({ case: z.string(), basis: Citation })).default([]),
  townTypes: z.array(z.string()).optional(),
  hall: z
    .looseObject({ windowId: z.string().nullable(), trips: z.number() })
    .default({ windowId: null, trips: 0 }),
  flow: z.array(Step),
  altFlows: z
    .array(z.looseObject({ when: z.string(), promised: z.string(), flow: z.array(Step) }))
    .default([]),
  materials: z.array(
    z.looseObject({
      code: z.string(),
      name: z.string(),
      required: z.string(),
      issuer: z.string().default(''),
      shareable: z.boolean().optional(),
      trust: z.enum(['A', 'B', 'C', 'D']).optional(),
      tolerant: z.boolean().optional(),
      basis: Citation.optional(),
    }),
  ),
  form: z.array(
    z.looseObject({
      key: z.string(),
      zh: z.string(),
      en: z.string(),
      type: z.string(),
      required: z.boolean(),
      rule: z.string().optional(),
    }),
  ),
});
export type Entry = z.output<typeof EntryShape>;
export type EntryStep = Entry['flow'][number];
export type EntryCitation = z.output<typeof Citation>;
export type EntryLimit = z.output<typeof Limit>;
