import { z } from 'zod';

/** An item version in our own shape, as far as a check reads it; defaults stand for what an item need not say. */
const Limit = z.looseObject({ value: z.number(), unit: z.string() });
const Legal = Limit.extend({ basis: z.looseObject({ title: z.string(), article: z.string() }) });
const Start = z.enum(['receipt', 'acceptance']);
const Branch = z.looseObject({ to: z.string(), when: z.unknown().transform((when) => when ?? null) });

const Step = z.looseObject({
  stepId: z.string(),
  name: z.string(),
  phase: z.enum(['accept', 'review', 'decide', 'issue', 'hand-out']),
  postType: z.string(),
  unitId: z.string(),
  limit: Limit.nullable().default(null),
  next: z.array(Branch).optional(),
});

export const ItemShape = z.looseObject({
  itemId: z.string(),
  version: z.number(),
  name: z.string(),
  implCode: z.string(),
  unitId: z.string(),
  kind: z.enum(['instant', 'promised']),
  bases: z.array(
    z.looseObject({ title: z.string(), article: z.string(), type: z.string(), verified: z.boolean() }),
  ),
  unverifiedParts: z.array(z.string()).default([]),
  limits: z.looseObject({
    acceptance: Legal.extend({ deemed: z.boolean() }),
    statutory: Legal.extend({ start: Start, includesDelivery: z.boolean() }),
    promised: Limit.extend({ start: Start }).nullable(),
    extension: Legal.nullable(),
    delivery: Legal.nullable(),
    correction: Limit,
  }),
  lapseBasis: z.string().nullable().default(null),
  flow: z.array(Step),
  facts: z
    .array(
      z.looseObject({
        name: z.string(),
        type: z.enum(['boolean', 'integer', 'code']),
        range: z.tuple([z.number(), z.number()]).optional(),
        codes: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  materials: z.array(
    z.looseObject({ code: z.string(), name: z.string(), onlyIfAgent: z.boolean().default(false) }),
  ),
  form: z.array(z.looseObject({ key: z.string(), type: z.string() })).default([]),
  fee: z.boolean().default(false),
});
