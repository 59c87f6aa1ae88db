import type { TrackAnswer } from '../../../contract/case.ts';

export function hasOpenFee({ fees }: TrackAnswer): boolean {
  return fees.some(({ dueFen, waivedFen, paidFen }) => dueFen > waivedFen + paidFen);
}

function isPromiseBroken({ events }: TrackAnswer): boolean {
  return events.some(({ type, params }) => type === 'postCheckCompleted' && params['result'] === 'broken');
}

/** Who is waited for where the state alone does not say it: the applicant's application, payment or repair, or a check. */
export function waitKey(answer: TrackAnswer): string | null {
  const isRunning = (name: string) =>
    answer.clocks.some(({ clock, stoppedAt }) => clock === name && stoppedAt === null);
  if (answer.state === 'received' && isRunning('make-up')) return 'make-up';
  if (answer.state === 'granted' && hasOpenFee(answer)) return 'fee';
  if (answer.state === 'closed' && isPromiseBroken(answer)) return 'order';
  return answer.state === 'delivering' && !isRunning('delivery') && isRunning('post-check') ? 'check' : null;
}
