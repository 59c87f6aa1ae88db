import { SpanKind, trace } from '@opentelemetry/api';
import type { Engine, EngineAnswer } from './engine.ts';

/** An act that was sent to its workflow; `seconds` from sending it to its answer. */
export interface SentUpdate {
  readonly act: string;
  readonly answer: EngineAnswer<unknown>['kind'] | 'fault';
  readonly seconds: number;
}

/** Looks on while acts are sent: how long each took and how it was answered, and a span that names the case. */
export function watchedEngine(engine: Engine, told: (update: SentUpdate) => void): Engine {
  const watched = async <Answer extends EngineAnswer<unknown>>(
    { act, caseNo }: { readonly act: string; readonly caseNo: string },
    send: () => Promise<Answer>,
  ): Promise<Answer> => {
    const attributes = { 'xianshi.case_no': caseNo, 'xianshi.act': act };
    const options = { kind: SpanKind.CLIENT, attributes };
    return await trace.getTracer('xianshi').startActiveSpan(`update ${act}`, options, async (span) => {
      const beganAt = performance.now();
      let kind: SentUpdate['answer'] = 'fault';
      try {
        const answer = await send();
        kind = answer.kind;
        return answer;
      } finally {
        told({ act, answer: kind, seconds: (performance.now() - beganAt) / 1000 });
        span.setAttribute('xianshi.answer', kind);
        span.end();
      }
    });
  };

  return {
    ...engine,
    act: (act, caseNo, request, updateId) =>
      watched({ act, caseNo }, () => engine.act(act, caseNo, request, updateId)),
    actOnMatter: (act, input, request, updateId) =>
      watched({ act: `matter:${act}`, caseNo: input.opening.caseNo }, () =>
        engine.actOnMatter(act, input, request, updateId),
      ),
  };
}
