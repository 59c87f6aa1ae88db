import type { CaseRead } from '../../prisma/case-view.ts';
import type { SubmittedFile } from '../../prisma/submission-store.ts';

/** Has the applicant handed it in, with the application or after it? */
export function isHandedIn({ submission, log }: CaseRead, code: string): boolean {
  return (
    submission.materials.includes(code) ||
    log.some(
      ({ event }) =>
        (event.type === 'correctionSupplied' || event.type === 'madeUp') && event.materials.includes(code),
    )
  );
}

/** 容缺: what the item lets follow and has not come. Accepted without a list, nobody would ever ask for it again. */
export function stillToCome(read: CaseRead): readonly string[] {
  const { plan } = read.opening;
  return (plan.tolerance?.materials ?? []).filter((code) => !isHandedIn(read, code));
}

/** 告知承诺书 of a case that goes by a promise: the files of the application and of every supplement. */
export function promiseIn({ opening, submission, contents }: CaseRead): readonly SubmittedFile[] {
  const material = opening.plan.commitment?.material;
  const supplied = [...contents.values()]
    .filter(({ kind }) => kind === 'supplied-files')
    .flatMap(({ body }) => body as unknown as readonly SubmittedFile[]);
  return [...submission.files, ...supplied].filter((file) => file.material === material);
}
