import type { Problem } from '../../../contract/shapes.ts';

/** The server answered with a problem: its sentence, what is possible instead, a reference number. */
export class RequestProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'RequestProblem';
    this.problem = problem;
  }
}

/** No answer came back: offline, or the server is away. Nothing is known about the outcome. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer came back', { cause });
    this.name = 'NoAnswer';
  }
}

/** The problem behind an error, or null when no answer came. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof RequestProblem ? error.problem : null;
}

/** An answer that is no problem+json (a proxy's page, for one) counts as no answer. */
export function readProblem(body: unknown, status: number): Error {
  return isProblem(body) ? new RequestProblem(body) : new NoAnswer(`status ${String(status)}`);
}

/** By hand, not by the contract's parser: every public page would carry that parser along. */
function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail, status } = body as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string' && typeof status === 'number';
}
