import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Span } from '@opentelemetry/api';
import type { Response } from 'express';
import type { Admitted } from './admit.ts';
import { faultOf } from './faults.ts';
import type { Reply, Route } from './route.ts';

/** What the log and the trace say of a request besides its road: the number of its case. */
interface Noted {
  caseNo?: string;
}

/** One span a request, named after its door, never after what was asked. */
export async function traced(
  { method, path }: Pick<Route, 'method' | 'path'>,
  handle: (span: Span) => Promise<number>,
): Promise<void> {
  const name = `${method.toUpperCase()} ${path}`;
  const attributes = { 'http.request.method': method.toUpperCase(), 'http.route': path };
  await trace.getTracer('xianshi').startActiveSpan(name, { attributes }, async (span) => {
    try {
      span.setAttribute('http.response.status_code', await handle(span));
    } catch (error) {
      const { code } = faultOf(error);
      span.setAttribute('error.type', code);
      if (code === 'fault') span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

export function noteCase(span: Span, res: Response, caseNo: string | null): void {
  if (caseNo === null) return;
  span.setAttribute('xianshi.case_no', caseNo);
  (res.locals as Noted).caseNo = caseNo;
}

export function notedCase(res: Pick<Response, 'locals'>): Noted {
  const { caseNo } = res.locals as Noted;
  return caseNo === undefined ? {} : { caseNo };
}

/** Of whoever was let in: the case, or the case of the matter. */
export function caseNoOf({ caseRead, matterRead }: Admitted): string | null {
  return caseRead?.submission.caseNo ?? matterRead?.opening.caseNo ?? null;
}

/** A receipt names the case that it began. */
export function caseNoIn({ body }: Reply): string | null {
  const { caseNo } = Object(body) as { readonly caseNo?: unknown };
  return typeof caseNo === 'string' ? caseNo : null;
}
