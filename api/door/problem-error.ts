import type { ProblemCode } from '../present/problem-codes.ts';
import type { Params } from '../present/sentence.ts';

export interface FieldProblem {
  readonly path: string;
  readonly rule: string;
  readonly params?: Params;
}

/** Leaves a route for the one place that answers problems (`door/problems.ts`). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly params: Params;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ProblemCode,
    more: {
      params?: Params;
      fields?: readonly FieldProblem[];
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: more.cause });
    this.code = code;
    this.params = more.params ?? {};
    this.fields = more.fields ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}
