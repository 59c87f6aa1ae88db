import type { RequestAnswer } from '../../contract/acts.ts';
import type { Reply } from '../door/route.ts';

export function requestAnswer(
  key: string,
  { outcome, seq, caseNo }: Pick<RequestAnswer, 'outcome' | 'seq' | 'caseNo'>,
): RequestAnswer {
  return { key, outcome, seq, caseNo, href: `/api/requests/${key}` };
}

/** Sent, not confirmed yet: where to ask (已发出，尚未确认). */
export function notConfirmedYet(key: string, caseNo: string | null): Reply {
  const body = requestAnswer(key, { outcome: 'pending', seq: null, caseNo });
  return { status: 202, headers: { 'Retry-After': '2', Location: body.href }, body };
}
