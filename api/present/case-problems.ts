import type { AuthorityRefusalCode } from '../../domain/case/actor.ts';
import type { CaseRefusalCode } from '../../domain/case/refusal.ts';
import { ANY_ACT_PROBLEMS } from './case-problems/any-act.ts';
import { AUTHORITY_PROBLEMS } from './case-problems/authority.ts';
import { COMMITMENT_PROBLEMS } from './case-problems/commitment.ts';
import { CORRECTION_AND_MAKE_UP_PROBLEMS } from './case-problems/correction-and-make-up.ts';
import { DECISION_PROBLEMS } from './case-problems/decision.ts';
import { DISPATCH_AND_CONSULTATION_PROBLEMS } from './case-problems/dispatch-and-consultation.ts';
import { ENDING_PROBLEMS } from './case-problems/ending.ts';
import { FEE_PROBLEMS } from './case-problems/fee.ts';
import { HEARING_PROBLEMS } from './case-problems/hearing.ts';
import { JOINT_AND_REPORT_UP_PROBLEMS } from './case-problems/joint-and-report-up.ts';
import { PRACTICE_PROBLEMS } from './case-problems/practice.ts';
import { SIGNING_PROBLEMS } from './case-problems/signing.ts';
import { SPECIAL_PROCEDURE_PROBLEMS } from './case-problems/special-procedure.ts';
import { STEP_LIMIT_PROBLEMS } from './case-problems/step-limit.ts';
import { STEP_AND_FACT_PROBLEMS } from './case-problems/steps-and-facts.ts';
import { TOLERANCE_PROBLEMS } from './case-problems/tolerance.ts';
import { TRANSFER_AND_RECUSAL_PROBLEMS } from './case-problems/transfer-and-recusal.ts';
import type { ProblemRow } from './problem-row.ts';

/**
 * What the law of a case, or the lack of a power, says no to: the contents of `case-problems/`, one file per road of a
 * case, from receipt to the end. Each file holds the sentences and what fills them. A code without a row does not
 * compile.
 */
export const CASE_PROBLEMS: Readonly<Record<CaseRefusalCode | AuthorityRefusalCode, ProblemRow>> = {
  ...ANY_ACT_PROBLEMS,
  ...CORRECTION_AND_MAKE_UP_PROBLEMS,
  ...TOLERANCE_PROBLEMS,
  ...COMMITMENT_PROBLEMS,
  ...STEP_AND_FACT_PROBLEMS,
  ...STEP_LIMIT_PROBLEMS,
  ...SIGNING_PROBLEMS,
  ...TRANSFER_AND_RECUSAL_PROBLEMS,
  ...DECISION_PROBLEMS,
  ...FEE_PROBLEMS,
  ...DISPATCH_AND_CONSULTATION_PROBLEMS,
  ...JOINT_AND_REPORT_UP_PROBLEMS,
  ...SPECIAL_PROCEDURE_PROBLEMS,
  ...HEARING_PROBLEMS,
  ...ENDING_PROBLEMS,
  ...PRACTICE_PROBLEMS,
  ...AUTHORITY_PROBLEMS,
};
