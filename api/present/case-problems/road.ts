import type { ProblemRow } from '../problem-row.ts';
import type { RefusalNames } from '../refusal-names.ts';
import type { Language, Params } from '../sentence.ts';

interface Refusal {
  readonly code: string;
}

/** How the refusals of one road of a case read. A code without a row does not compile. */
export type ProblemsOf<Of extends Refusal> = Readonly<Record<Of['code'], ProblemRow>>;

/** What fills the sentences of those rows. A code without a line does not compile. */
export type ParamsOf<Of extends Refusal> = {
  readonly [Code in Of['code']]: (refusal: Extract<Of, { readonly code: Code }>, reader: Reader) => Params;
};

export interface Reader {
  readonly language: Language;
  readonly names: RefusalNames;
}

/** For a sentence that leaves nothing to fill. */
export function nothing(): Params {
  return {};
}

export function stepNamed({ stepId }: { readonly stepId: string }, { names }: Reader): Params {
  return { step: names.step(stepId) };
}
