import { ABSENCE_PROBLEMS } from './absence-problems.ts';
import { CALENDAR_PROBLEMS } from './calendar-problems.ts';
import { CASE_PROBLEMS } from './case-problems.ts';
import { DOOR_PROBLEMS } from './door-problems.ts';
import { MATTER_PROBLEMS } from './matter-problems.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { ProblemRow } from './problem-row.ts';
import { RULES_PROBLEMS } from './rules-problems.ts';

/** How each refusal reads. Adding a code without a row does not compile. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemRow>> = {
  ...DOOR_PROBLEMS,
  ...CASE_PROBLEMS,
  ...MATTER_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...RULES_PROBLEMS,
  ...ABSENCE_PROBLEMS,
};
