import { Problem } from '../../../contract/shapes.ts';

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
  const parsed = Problem.safeParse(body);
  return parsed.success ? new RequestProblem(parsed.data) : new NoAnswer(`status ${String(status)}`);
}
