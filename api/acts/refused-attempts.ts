import type { ActName } from '../../domain/case/acts.ts';
import type { AuthorityRefusal } from '../../domain/case/actor.ts';
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
  const rule = RULES[code];
  return typeof rule === 'function' ? rule(act) : (rule ?? null);
}

const decides = (act: ActName): boolean => act === 'grant' || act === 'refuse';
const withoutLetter = (act: ActName): AttemptRule => (decides(act) ? 'S04' : 'W04');

/** S04 越权决定, W04 授权不充分, X01 中心外受理, P10 退件异常, P08 主持人回避, S05 超清单材料, T08 延期违规. */
const RULES: Readonly<
  Partial<Record<Refusal['code'], AttemptRule | ((act: ActName) => AttemptRule | null)>>
> = {
  'letter-missing': withoutLetter,
  'letter-expired': withoutLetter,
  'power-missing': withoutLetter,
  'not-your-post': (act) => (decides(act) ? 'S04' : act === 'accept' ? 'X01' : null),
  'only-applicant': (act) => (act === 'withdraw' ? 'P10' : null),
  'host-reviewed': 'P08',
  'unknown-material': 'S05',
  'only-head': 'T08',
  'extension-too-late': 'T08',
  'extended-already': 'T08',
};
