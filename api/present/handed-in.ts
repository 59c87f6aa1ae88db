import type { CaseRead } from '../../prisma/case-view.ts';

/** Has the applicant handed it in, with the application or after a notice? */
export function isHandedIn({ submission, log }: CaseRead, code: string): boolean {
  return (
    submission.materials.includes(code) ||
    log.some(({ event }) => event.type === 'correctionSupplied' && event.materials.includes(code))
  );
}

/** 容缺: what the item lets follow and has not come. Accepted without a list, nobody would ever ask for it again. */
export function stillToCome(read: CaseRead): readonly string[] {
  const { plan } = read.opening;
  return (plan.tolerance?.materials ?? []).filter((code) => !isHandedIn(read, code));
}
