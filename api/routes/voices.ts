import { ComplaintBody, RatingBody, VoicesAnswer } from '../../contract/voice.ts';
import { taking } from '../door/route.ts';
import type { Route } from '../door/route.ts';
import { complain, rate, voices } from '../voices/voices.ts';

const said: Route = {
  method: 'get',
  path: '/api/cases/:caseNo/voices',
  summary: 'What the applicant has said of the case: complaints with their replies, the rating',
  answer: VoicesAnswer,
  handle: voices,
};

const complaint = taking({
  method: 'post',
  path: '/api/cases/:caseNo/complaint',
  summary: 'Complain (效能投诉); the unit complained about sees neither the complaint nor who complained',
  body: ComplaintBody,
  answer: VoicesAnswer,
  status: 201,
  keyed: true,
  handle: complain,
});

const rating = taking({
  method: 'post',
  path: '/api/cases/:caseNo/rating',
  summary: 'Rate a finished case (好差评), once; a bad rating is never handled by whoever was rated',
  body: RatingBody,
  answer: VoicesAnswer,
  status: 201,
  keyed: true,
  handle: rate,
});

export const voiceRoutes: readonly Route[] = [said, complaint, rating];
