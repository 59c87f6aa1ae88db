import type { ActName } from '../../domain/case/acts.ts';
import { formatInstant, timeOf } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readCase } from '../../prisma/case-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { ProblemError } from '../door/problem-error.ts';
import { caseOf } from '../door/route.ts';
import type { Call } from '../door/route.ts';
import { namesOf } from '../present/case-names.ts';
import { didOf } from '../present/event-words.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { refusalParams } from '../present/refusal-params.ts';
import type { Params } from '../present/sentence.ts';
import { storeRefused } from '../requests/outcomes.ts';
import { keepAttempt } from './refused-attempts.ts';
import type { Refusal } from './refused-attempts.ts';

/** The no of a rule is kept as the outcome of the request, as an attempt where a rule says so, and told in words. */
export async function refuseAct(
  call: Call,
  { act, refusal, at }: { act: ActName; refusal: Refusal; at: Instant },
): Promise<never> {
  const { caseNo } = caseOf(call).submission;
  await keepAttempt(call, { act, refusal, at });
  await storeRefused(call, { caseNo, matterId: null }, { status: PROBLEMS[refusal.code].status, refusal });
  return await tellRefusal(call, refusal);
}

/** @throws the problem in the reader's words. */
export async function tellRefusal(call: Call, refusal: Refusal): Promise<never> {
  const read = caseOf(call);
  const params = refusalParams(refusal, call.language, namesOf(read));
  const more = refusal.code === 'case-changed' ? await changeParams(call, read, refusal.lastActSeq) : {};
  throw new ProblemError(refusal.code, { params: { ...params, ...more } });
}

/** Who did what meanwhile. The page that was looked at may be older than the log. */
async function changeParams(
  { services, language, person }: Call,
  read: CaseRead,
  seq: number,
): Promise<Params> {
  const isIn = ({ log }: CaseRead): boolean => log.some((logged) => logged.seq === seq);
  const fresh = isIn(read) ? read : ((await readCase(services.db, read.submission.caseNo)) ?? read);
  const logged = fresh.log.find((candidate) => candidate.seq === seq);
  const someone = language === 'zh' ? '别人' : 'Someone';
  if (logged === undefined) return { who: someone, when: '', did: language === 'zh' ? '办了一步' : 'acted' };
  const { by, event } = logged;
  const post = fresh.names.posts.get(by?.postId ?? '')?.name;
  const name =
    by === null || person?.kind !== 'staff' ? undefined : fresh.names.people.get(by.personId)?.name;
  const applicant = language === 'zh' ? '申请人' : 'The applicant';
  return {
    who: by?.kind === 'applicant' ? applicant : [post, name].filter(Boolean).join(' ') || someone,
    when: `${formatInstant(event.at).slice(0, 10)} ${timeOf(event.at)}`,
    did: didOf(event.type, language),
  };
}
