/** Where a case stands inside the review (审查): a graph may have several steps open at once. @source settled.md 17 */
export interface FlowState {
  /** Every step whose post must act now, in the order of the plan; the first is `stepId`. */
  readonly openSteps: readonly string[];
  /** Which step settled a fact of a graph flow: undone with it, the fact is open again. */
  readonly settledBy: Readonly<Record<string, string>>;
}

export const noFlow: FlowState = { openSteps: [], settledBy: {} };
