import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Around } from './recordings.ts';

const TRACER = 'xianshi';

/** A span for each attempt to store a batch: which case, never who. Workflows are not traced: they are replayed. */
export const traceRecordings: Around = ({ kind, caseNo, logId }, store) =>
  trace.getTracer(TRACER).startActiveSpan(`record ${kind}`, async (span) => {
    span.setAttributes({ 'xianshi.case_no': caseNo, 'xianshi.log_id': logId });
    try {
      return await store();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' });
      throw error;
    } finally {
      span.end();
    }
  });
