import { ACT_ROUTES } from '../contract/acts.ts';
import { MATTER_ROUTES } from '../contract/matter.ts';

/**
 * Who may knock at a door at all. What is absent here does not exist (`door/mount.ts` refuses to mount it, and a
 * test walks the router). Behind the door the law decides: `domain/case/authority.ts`, `domain/supervision/matter-authority.ts`.
 */
export const WHO = [
  'public',
  'operator',
  'signed-in',
  'applicant',
  'staff',
  'calendar-keeper',
  'case-reader',
  'case-owner',
  'matter-reader',
] as const;
export type Who = (typeof WHO)[number];

const caseActs = Object.values(ACT_ROUTES).map(({ segment }) => `POST /api/cases/:caseNo/${segment}`);
const matterActs = Object.values(MATTER_ROUTES).map(({ segment }) => `POST /api/matters/${segment}`);
const all = (doors: readonly string[], who: Who): Record<string, Who> =>
  Object.fromEntries(doors.map((door) => [door, who]));

export const PERMISSIONS: Readonly<Record<string, Who>> = {
  'GET /api/health': 'public',
  'GET /api/ready': 'public',
  'GET /api/metrics': 'operator',
  'GET /api/openapi.json': 'public',
  'POST /api/session': 'public',
  'GET /api/session': 'signed-in',
  'DELETE /api/session': 'signed-in',
  'POST /api/applicants': 'public',
  'GET /api/items': 'public',
  'GET /api/items/:itemId': 'public',
  'POST /api/track': 'public',
  'GET /api/late': 'public',
  'POST /api/files': 'applicant',
  'POST /api/cases': 'applicant',
  'GET /api/cases': 'applicant',
  'GET /api/cases/:caseNo': 'case-reader',
  'GET /api/cases/:caseNo/documents/:sha256': 'case-reader',
  'GET /api/cases/:caseNo/files/:sha256': 'case-reader',
  'POST /api/cases/:caseNo/practice-clock': 'case-reader',
  'GET /api/cases/:caseNo/voices': 'case-owner',
  'POST /api/cases/:caseNo/complaint': 'case-owner',
  'POST /api/cases/:caseNo/rating': 'case-owner',
  ...all(caseActs, 'case-reader'),
  'GET /api/inbox': 'staff',
  'GET /api/absences': 'staff',
  'POST /api/absences': 'staff',
  'POST /api/absences/preview': 'staff',
  'POST /api/absences/return': 'staff',
  'GET /api/matters': 'staff',
  'GET /api/matters/one': 'matter-reader',
  ...all(matterActs, 'matter-reader'),
  'GET /api/calendar': 'calendar-keeper',
  'POST /api/calendar/preview': 'calendar-keeper',
  'GET /api/calendar/drafts': 'calendar-keeper',
  'POST /api/calendar/drafts': 'calendar-keeper',
  'GET /api/calendar/drafts/:draftId': 'calendar-keeper',
  'GET /api/calendar/drafts/:draftId/preview': 'calendar-keeper',
  'POST /api/calendar/drafts/:draftId/approval': 'calendar-keeper',
  'POST /api/calendar/drafts/:draftId/withdrawal': 'calendar-keeper',
  'POST /api/calendar/drafts/:draftId/publication': 'calendar-keeper',
  'GET /api/calendar/versions': 'calendar-keeper',
  'GET /api/calendar/versions/:version': 'calendar-keeper',
  'GET /api/rules': 'calendar-keeper',
  'POST /api/rules/preview': 'calendar-keeper',
  'GET /api/rules/drafts': 'calendar-keeper',
  'POST /api/rules/drafts': 'calendar-keeper',
  'GET /api/rules/drafts/:draftId': 'calendar-keeper',
  'POST /api/rules/drafts/:draftId/approval': 'calendar-keeper',
  'POST /api/rules/drafts/:draftId/withdrawal': 'calendar-keeper',
  'POST /api/rules/drafts/:draftId/publication': 'calendar-keeper',
  'GET /api/rules/versions': 'calendar-keeper',
  'GET /api/rules/versions/:version': 'calendar-keeper',
  'GET /api/requests/:key': 'signed-in',
  'GET /api/notices': 'signed-in',
  'POST /api/notices/read': 'signed-in',
  'GET /api/events': 'signed-in',
};
