import { CASE_AND_ITEM_PROBLEMS } from './door-problems/case-and-item.ts';
import { OUTAGE_PROBLEMS } from './door-problems/outage.ts';
import { REQUEST_PROBLEMS } from './door-problems/request.ts';
import { SIGN_IN_PROBLEMS } from './door-problems/sign-in.ts';
import { UPLOAD_PROBLEMS } from './door-problems/upload.ts';
import type { DoorCode } from './problem-codes.ts';
import type { ProblemRow } from './problem-row.ts';

/** What the door itself says no to: the contents of `door-problems/`. A code without a row does not compile. */
export const DOOR_PROBLEMS: Readonly<Record<DoorCode, ProblemRow>> = {
  ...REQUEST_PROBLEMS,
  ...SIGN_IN_PROBLEMS,
  ...UPLOAD_PROBLEMS,
  ...CASE_AND_ITEM_PROBLEMS,
  ...OUTAGE_PROBLEMS,
};
