interface ClosedFor<Act> {
  readonly act: Act;
  readonly sentence: string;
}

/** What is closed for one reason is said once: the acts of each sentence, in the order in which they are listed. */
export function byReason<Act>(
  closed: readonly ClosedFor<Act>[],
): readonly { readonly sentence: string; readonly acts: readonly Act[] }[] {
  return [...new Set(closed.map(({ sentence }) => sentence))].map((sentence) => ({
    sentence,
    acts: closed.filter((row) => row.sentence === sentence).map(({ act }) => act),
  }));
}
