import { z } from 'zod';
import { DayText, InstantText, Page } from './shapes.ts';

/** GET /api/late: promises that were broken (BIZ 36), newest first. No number, no name: it is open to everybody. */
export const LateAnswer = Page.extend({
  now: InstantText,
  late: z.array(
    z.strictObject({
      itemName: z.string(),
      unitName: z.string(),
      /** The last day of the promise. */
      promisedOn: DayText,
      over: z.boolean(),
      /** By when it was, or is, to be explained; null once it was. */
      dueOn: DayText.nullable(),
      explainedAt: InstantText.nullable(),
      /** Null: 未说明. */
      text: z.string().nullable(),
    }),
  ),
});
export type LateAnswer = z.infer<typeof LateAnswer>;
