import type { AuthorityRefusal } from '../../domain/case/actor.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import { ANY_ACT_PARAMS } from './case-problems/any-act.ts';
import { AUTHORITY_PARAMS } from './case-problems/authority.ts';
import { COMMITMENT_PARAMS } from './case-problems/commitment.ts';
import { CORRECTION_AND_MAKE_UP_PARAMS } from './case-problems/correction-and-make-up.ts';
import { DECISION_PARAMS } from './case-problems/decision.ts';
import { DISPATCH_AND_CONSULTATION_PARAMS } from './case-problems/dispatch-and-consultation.ts';
import { ENDING_PARAMS } from './case-problems/ending.ts';
import { FEE_PARAMS } from './case-problems/fee.ts';
import { HEARING_PARAMS } from './case-problems/hearing.ts';
import { JOINT_AND_REPORT_UP_PARAMS } from './case-problems/joint-and-report-up.ts';
import { PRACTICE_PARAMS } from './case-problems/practice.ts';
import { SIGNING_PARAMS } from './case-problems/signing.ts';
import { SPECIAL_PROCEDURE_PARAMS } from './case-problems/special-procedure.ts';
import { STEP_LIMIT_PARAMS } from './case-problems/step-limit.ts';
import { STEP_AND_FACT_PARAMS } from './case-problems/steps-and-facts.ts';
import { TOLERANCE_PARAMS } from './case-problems/tolerance.ts';
import { TRANSFER_AND_RECUSAL_PARAMS } from './case-problems/transfer-and-recusal.ts';
import type { ParamsOf, Reader } from './case-problems/road.ts';
import type { RefusalNames } from './refusal-names.ts';
import type { Language, Params } from './sentence.ts';

type Refusal = CaseRefusal | AuthorityRefusal;
type Code = Refusal['code'];

/** The values of a refusal as words, ready for its sentence. */
export function refusalParams(refusal: Refusal, language: Language, names: RefusalNames): Params {
  return paramsOf(refusal.code, refusal, { language, names });
}

function paramsOf<Of extends Code>(
  code: Of,
  refusal: { readonly [Each in Code]: Extract<Refusal, { readonly code: Each }> }[Of],
  reader: Reader,
): Params {
  return PARAMS[code](refusal, reader);
}

/** Road by road, as in `case-problems.ts`. */
const PARAMS: ParamsOf<Refusal> = {
  ...ANY_ACT_PARAMS,
  ...CORRECTION_AND_MAKE_UP_PARAMS,
  ...TOLERANCE_PARAMS,
  ...COMMITMENT_PARAMS,
  ...STEP_AND_FACT_PARAMS,
  ...STEP_LIMIT_PARAMS,
  ...SIGNING_PARAMS,
  ...TRANSFER_AND_RECUSAL_PARAMS,
  ...DECISION_PARAMS,
  ...FEE_PARAMS,
  ...DISPATCH_AND_CONSULTATION_PARAMS,
  ...JOINT_AND_REPORT_UP_PARAMS,
  ...SPECIAL_PROCEDURE_PARAMS,
  ...HEARING_PARAMS,
  ...ENDING_PARAMS,
  ...PRACTICE_PARAMS,
  ...AUTHORITY_PARAMS,
};
