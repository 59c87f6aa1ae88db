import type { z } from 'zod';
import { formatRule } from './format-rules.ts';
import type { FieldProblem } from './problem-error.ts';
import { ProblemError } from './problem-error.ts';

/** The body as the contract has it, or a problem that names each field and the rule it breaks. */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  return parsed('bad-request', shape, value);
}

/** What stands behind the `?` of an address, likewise. Nothing unreadable is passed over as if it were absent. */
export function parseQuery<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  return parsed('bad-query', shape, value);
}

function parsed<Shape extends z.ZodType>(
  code: 'bad-request' | 'bad-query',
  shape: Shape,
  value: unknown,
): z.infer<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError(code, { fields: result.error.issues.flatMap(fieldsOf) });
}

function fieldsOf(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, rule: 'unknown' }));
    case 'invalid_type':
      return [
        issue.message.endsWith('received undefined')
          ? { path, rule: 'required' }
          : { path, rule: 'type', params: { expected: issue.expected } },
      ];
    case 'too_small':
      return [
        {
          path,
          rule: issue.origin === 'string' ? 'tooShort' : 'tooSmall',
          params: { minimum: Number(issue.minimum) },
        },
      ];
    case 'too_big':
      return [
        {
          path,
          rule: issue.origin === 'string' ? 'tooLong' : 'tooBig',
          params: { maximum: Number(issue.maximum) },
        },
      ];
    case 'invalid_value':
      return [{ path, rule: path === 'declaredTrue' ? 'declared' : 'choice' }];
    case 'custom':
      return [{ path, rule: String(issue.params?.['rule'] ?? 'invalid') }];
    case 'invalid_format':
      return [{ path, rule: formatRule(issue) }];
    case 'invalid_key': {
      const [first] = issue.issues;
      return [{ path, rule: first?.code === 'invalid_format' ? formatRule(first) : 'invalid' }];
    }
    case 'invalid_element':
    case 'invalid_union':
    case 'not_multiple_of':
      return [{ path, rule: 'invalid' }];
  }
}
