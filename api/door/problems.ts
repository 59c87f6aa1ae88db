import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Problem } from '../../contract/shapes.ts';
import { FIELD_RULES, ruleParams } from '../present/field-sentences.ts';
import { PROBLEMS } from '../present/problem-sentences.ts';
import { fill, languageOf } from '../present/sentence.ts';
import type { Language } from '../present/sentence.ts';
import type { Services } from '../services.ts';
import { faultOf } from './faults.ts';
import { ProblemError } from './problem-error.ts';
import { notedCase } from './traced.ts';

/** RFC 9457, in the reader's language, with the rule and what is possible instead. */
export function problemOf(error: ProblemError, language: Language, reference: string): Problem {
  const row = PROBLEMS[error.code];
  const params = { count: error.fields.length, ...error.params };
  return {
    type: `/problems/${error.code}`,
    title: fill(row.title, language, params),
    status: row.status,
    code: error.code,
    detail: fill(row.detail, language, params),
    instead: fill(row.instead, language, params),
    ...(error.fields.length === 0
      ? {}
      : {
          fields: error.fields.map(({ path, rule, params: values = {} }) => ({
            path,
            rule,
            message: fill(
              FIELD_RULES[rule] ?? FIELD_RULES['invalid'] ?? { zh: rule, en: rule },
              language,
              ruleParams(values, language),
            ),
          })),
        }),
    reference,
    ...(error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
  };
}

export function sendProblem(res: Response, problem: Problem): void {
  if (problem.retryAfterSeconds !== undefined) res.set('Retry-After', String(problem.retryAfterSeconds));
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Unknown addresses below /api. */
export const noSuchRoute: RequestHandler = () => {
  throw new ProblemError('not-found');
};

/** The one place where an error becomes an answer. A fault is logged with its reference, never with its text sent out. */
export function problems({ log }: Services): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const reference = referenceOf(res);
    const known = faultOf(error);
    if (known.code === 'fault' || known.retryAfterSeconds !== null)
      log.error({ reference, code: known.code, ...notedCase(res), err: error }, 'request failed');
    sendProblem(res, problemOf(known, languageOf(req.get('accept-language')), reference));
  };
}

export function referenceOf(res: Response): string {
  const { reference } = res.locals as { reference?: string };
  return reference ?? 'unknown';
}
