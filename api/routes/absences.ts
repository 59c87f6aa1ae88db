import { AbsenceBody, AbsenceEffects, AbsencesAnswer, ReturnBody } from '../../contract/absence.ts';
import { parseDay } from '../../domain/time/day.ts';
import { end, enter, listed, preview } from '../absences/absences.ts';
import { ok, taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';

const list: Route = {
  method: 'get',
  path: '/api/absences',
  summary: 'Who is or will be away (离岗), of whom I may enter it, and who stands at their posts',
  answer: AbsencesAnswer,
  handle: async (call) => ok(await listed(call)),
};

const foreseen = taking({
  method: 'post',
  path: '/api/absences/preview',
  summary: 'What an absence would lead to, or why it cannot be entered; nothing is stored',
  body: AbsenceBody,
  answer: AbsenceEffects,
  handle: async (call) => {
    const { personId, fromOn, toOn } = call.body;
    return ok(await preview(call, { personId, fromOn: parseDay(fromOn), toOn: parseDay(toOn) }));
  },
});

const entered = taking({
  method: 'post',
  path: '/api/absences',
  summary: 'Enter that somebody is away; the same once more is the same absence',
  body: AbsenceBody,
  answer: AbsencesAnswer,
  status: 201,
  handle: async (call) => {
    const { personId, fromOn, toOn } = call.body;
    return {
      ...ok(await enter(call, { personId, fromOn: parseDay(fromOn), toOn: parseDay(toOn) })),
      status: 201,
    };
  },
});

const back = taking({
  method: 'post',
  path: '/api/absences/return',
  summary: 'Enter that somebody is back earlier than said',
  body: ReturnBody,
  answer: AbsencesAnswer,
  handle: async (call) => {
    const { personId, fromOn, backOn } = call.body;
    return ok(await end(call, { personId, fromOn: parseDay(fromOn), backOn: parseDay(backOn) }));
  },
});

export const absenceRoutes: readonly Route[] = [list, foreseen, entered, back];
