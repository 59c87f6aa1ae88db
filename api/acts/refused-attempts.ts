import type { ActName } from '../../domain/case/acts.ts';
import type { AuthorityRefusal } from '../../domain/case/authority.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import { storeRefusedAttempt } from '../../prisma/refused-attempt-store.ts';
import type { AttemptRule } from '../../prisma/refused-attempt-store.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { caseOf, personOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';

export type Refusal = CaseRefusal | AuthorityRefusal;

/** Refusals that a patrol turns into findings (settled.md 26; domain/4-supervision §4.3). Others leave no trace. */
export async function keepAttempt(
  call: Call,
  { act, refusal, at }: { act: ActName; refusal: Refusal; at: Instant },
): Promise<void> {
  const rule = ruleOf(act, refusal);
  if (rule === null) return;
  await storeRefusedAttempt(call.services.db, {
    rule,
    code: refusal.code,
    caseNo: caseOf(call).submission.caseNo,
    personId: personOf(call).personId,
    postId: 'postId' in refusal ? refusal.postId : null,
    act,
    evidence: { ...refusal },
    at,
  });
}

function ruleOf(act: ActName, { code }: Refusal): AttemptRule | null {
  const decides = act === 'grant' || act === 'refuse';
  switch (code) {
    case 'letter-missing':
    case 'letter-expired':
    case 'power-missing':
      return decides ? 'S04' : 'W04';
    case 'not-your-post':
      return decides ? 'S04' : act === 'accept' ? 'X01' : null;
    case 'only-applicant':
      return act === 'withdraw' ? 'P10' : null;
    case 'unknown-material':
      return 'S05';
    case 'only-head':
    case 'extension-too-late':
    case 'extended-already':
      return 'T08';
    default:
      return null;
  }
}
