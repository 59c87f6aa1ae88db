import { z } from 'zod';
import { ACT_ROUTES, ActAnswer, PracticeClockBody, Receipt, SubmitBody } from '../../contract/acts.ts';
import { CaseAnswer, CaseQuery, MyCasesAnswer, TrackAnswer, TrackBody } from '../../contract/case.ts';
import { DOOR_ACTS } from '../../contract/door-acts.ts';
import type { DoorAct } from '../../contract/door-acts.ts';
import { newestCalendar } from '../../prisma/calendar-store.ts';
import { readMyCases } from '../../prisma/my-cases-view.ts';
import type { BodyOf } from '../acts/draft.ts';
import { performAct } from '../acts/perform-act.ts';
import { presentCase } from '../acts/present-case.ts';
import { afterOf, cursorOf, place } from '../door/cursor.ts';
import { asking, caseOf, ok, personOf, taking } from '../door/route.ts';
import type { Call, Route } from '../door/route.ts';
import { advancePractice } from '../practice/advance-practice.ts';
import { caseLine } from '../present/case-line.ts';
import { submitCase } from '../submission/submit-case.ts';
import { trackCase } from '../tracking/track-case.ts';

const PAGE = 20;

const submit = taking({
  method: 'post',
  path: '/api/cases',
  summary: 'Submit an application (提交申请); the receipt is valid even while the engine is away',
  body: SubmitBody,
  answer: Receipt,
  status: 201,
  keyed: true,
  handle: submitCase,
});

const mine = asking({
  method: 'get',
  path: '/api/cases',
  summary: 'My cases (我的办件), newest first',
  query: z.strictObject({ after: afterOf(place) }),
  answer: MyCasesAnswer,
  handle: async (call) => {
    const { services, at, language } = call;
    const { personId } = personOf(call);
    const asked = { personId, at, cursor: call.query.after, limit: PAGE };
    const [{ lines, next }, calendar] = await Promise.all([
      readMyCases(services.db, asked),
      newestCalendar(services.db),
    ]);
    const reading = { calendar, language, audience: 'applicant', rank: null } as const;
    return ok({ next: cursorOf(next), lines: lines.map((row) => caseLine(row, reading)) });
  },
});

const one = asking({
  method: 'get',
  path: '/api/cases/:caseNo',
  summary: 'A case (办件): state, clocks day by day, history, documents, and what this person may do now',
  query: CaseQuery,
  answer: CaseAnswer,
  handle: async (call) => ok(await presentCase(call, caseOf(call), call.query.step)),
});

const practiceClock = taking({
  method: 'post',
  path: '/api/cases/:caseNo/practice-clock',
  summary: 'Move the clock of a practice case (演示时钟) forward',
  body: PracticeClockBody,
  answer: CaseAnswer,
  keyed: true,
  handle: advancePractice,
});

const track = taking({
  method: 'post',
  path: '/api/track',
  summary: 'Track a case (查进度) by number and query password; nothing personal',
  body: TrackBody,
  answer: TrackAnswer,
  handle: trackCase,
});

/** One route an act: POST /api/cases/:caseNo/<segment>. */
function actRoute(act: DoorAct): Route {
  const { segment, body } = ACT_ROUTES[act];
  return {
    method: 'post',
    path: `/api/cases/:caseNo/${segment}`,
    summary: `Act on a case: ${act}`,
    body,
    answer: ActAnswer,
    keyed: true,
    handle: (call) => performAct(call as Call<BodyOf<DoorAct>>, act),
  };
}

export const caseRoutes: readonly Route[] = [
  submit,
  mine,
  one,
  ...DOOR_ACTS.map(actRoute),
  practiceClock,
  track,
];
