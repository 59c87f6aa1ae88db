/** A rule's answer: what follows, or why not. A rule that says no is a value, never an exception. */
export type Verdict<Outcome, Reason> =
  { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly refusal: Reason };

export function allow<Outcome>(outcome: Outcome): { readonly ok: true; readonly outcome: Outcome } {
  return { ok: true, outcome };
}

export function refuse<Reason>(refusal: Reason): { readonly ok: false; readonly refusal: Reason } {
  return { ok: false, refusal };
}
