import { z } from 'zod';
import { CASE_STATES } from '../domain/case/lifecycle.ts';
import { CaseNo, ClockSummary, SerialNo } from './shapes.ts';

/** A case of a joint matter (联办): the parent or a child of it. */
export const RelativeView = z.strictObject({
  caseNo: CaseNo,
  serialNo: SerialNo,
  itemName: z.string(),
  unitName: z.string(),
  /** Null: its workflow has not begun. */
  state: z.enum(CASE_STATES as [(typeof CASE_STATES)[number], ...(typeof CASE_STATES)[number][]]).nullable(),
  clock: ClockSummary.nullable(),
  late: z.boolean(),
  /** The parent does not wait for it any more. */
  over: z.boolean(),
});

export const FamilyView = z.strictObject({
  /** Null on the parent's own page. */
  parent: RelativeView.nullable(),
  /** Most urgent first, those that are over last. */
  children: z.array(RelativeView),
  /** 最慢的子项; null: nothing is awaited. */
  slowest: CaseNo.nullable(),
});
export type RelativeView = z.infer<typeof RelativeView>;
export type FamilyView = z.infer<typeof FamilyView>;
