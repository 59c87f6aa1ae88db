import { z } from 'zod';
import { DayText, LimitView } from './shapes.ts';

export const BasisView = z.strictObject({
  title: z.string(),
  article: z.string(),
  type: z.string(),
  verified: z.boolean(),
});

export const ItemLine = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  unitName: z.string(),
  promised: LimitView.nullable(),
  statutory: LimitView,
  trips: z.int(),
  fee: z.boolean(),
  status: z.enum(['IN_USE', 'STOPPED', 'CANCELLED']),
});

export type ItemLine = z.infer<typeof ItemLine>;

export const FormField = z.strictObject({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'enum', 'multiEnum', 'decimal', 'bool', 'date', 'int']),
  required: z.boolean(),
  /** `maxLen:100`, `enum:a|b`, `uscc`, `idCard`, `mobile`, `decimal:1:100000`, `township` (options given). */
  rule: z.string().nullable(),
  options: z.array(z.string()),
});

export const GuideAnswer = ItemLine.extend({
  version: z.int(),
  serviceObjects: z.array(z.string()),
  bases: z.array(BasisView),
  unverifiedParts: z.array(z.string()),
  acceptance: LimitView,
  extension: LimitView.nullable(),
  delivery: LimitView.nullable(),
  /** "Apply today and …": computed with the published calendar. */
  ifToday: z.strictObject({
    today: DayText,
    answerBy: DayText,
    decideBy: DayText,
    promisedBy: DayText.nullable(),
    provisional: z.boolean(),
  }),
  materials: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      required: z.boolean(),
      issuer: z.string(),
      onlyIfAgent: z.boolean(),
      /** 容缺: acceptance may leave it open, for the period of `supplement`. */
      mayFollow: z.boolean(),
    }),
  ),
  supplement: LimitView.nullable(),
  /** 收费: the listed fees with their standards, in fen; null: free of charge. */
  fees: z
    .strictObject({
      basis: z.string(),
      items: z.array(
        z.strictObject({
          feeCode: z.string(),
          name: z.string(),
          standards: z.array(z.strictObject({ desc: z.string(), fen: z.int(), per: z.string() })),
        }),
      ),
    })
    .nullable(),
  /** 告知承诺: the check after the permit, and the material that holds the promise; null: none is offered. */
  commitment: z.strictObject({ postCheck: LimitView, material: z.string().nullable() }).nullable(),
  /** 紧急抢修: hours to make good (补办) from the beginning of the work; null: work may not begin before the permit. */
  makeUp: LimitView.nullable(),
  form: z.array(FormField),
  steps: z.array(
    z.strictObject({
      stepId: z.string(),
      name: z.string(),
      postName: z.string(),
      unitName: z.string(),
      limit: LimitView.nullable(),
      conditional: z.boolean(),
    }),
  ),
  windowName: z.string(),
  openingHours: z.array(z.tuple([z.string(), z.string()])),
  validityYears: z.int().nullable(),
  /** 演示: invented where marked so. */
  demonstration: z.boolean(),
});
export type GuideAnswer = z.infer<typeof GuideAnswer>;
export type FormField = z.infer<typeof FormField>;
export const ItemsAnswer = z.strictObject({ items: z.array(ItemLine) });
export type ItemsAnswer = z.infer<typeof ItemsAnswer>;
