import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { createApp } from '../../api/app.ts';
import { PERMISSIONS } from '../../api/permissions.ts';
import { startedCase, submitCase } from './application.ts';
import { caller, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

let house: House;
let caseNo: string;

beforeAll(async () => {
  house = await openHouse();
  const applicant = await signedIn(house.door, 'applicant');
  ({ caseNo } = await submitCase(house.door, applicant));
  await startedCase(applicant, caseNo);
});
afterAll(async () => {
  await house.close();
});

/** Every door that Express would open, as `METHOD path`. */
function doorsOf(app: Express): string[] {
  const { stack } = app.router as unknown as {
    stack: { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    const answers405 = methods.length > 1; // `app.all` at the end of each path
    return route === undefined || answers405
      ? []
      : methods.map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}

const paths = (who: readonly string[]): string[] =>
  Object.entries(PERMISSIONS).flatMap(([door, may]) => (who.includes(may) ? [door] : []));

async function knock(who: Caller, door: string): Promise<string> {
  const [method = '', path = ''] = door.split(' ');
  const address = path
    .replace(':caseNo', caseNo)
    .replace(':sha256', 'a'.repeat(64))
    .replace(':itemId', 'I02')
    .replace(':key', 'never-used-key')
    .replace(':draftId', 'a'.repeat(24))
    .replace(':version', '1');
  const query = path.startsWith('/api/matters/') ? `?id=card/${caseNo}/T04/x/near` : '';
  const { status } = await who.send(method, `${address}${query}`, {
    key: 'permission-walk',
    ...(method === 'POST' ? { body: {} } : {}),
  });
  return `${door} ${status}`;
}

test('every door has a row in the permission table, and every row a door', () => {
  const doors = doorsOf(createApp(house.door.services));

  expect([...doors].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  expect(new Set(doors).size).toBe(doors.length);
});

test('nobody gets in where somebody must be signed in', async () => {
  const closed = paths([
    'signed-in',
    'applicant',
    'staff',
    'calendar-keeper',
    'case-reader',
    'case-owner',
    'matter-reader',
  ]);
  const nobody = caller(house.door);

  const answers = await Promise.all(closed.map((door) => knock(nobody, door)));

  expect(answers).toEqual(closed.map((door) => `${door} 401`));
});

test('staff cannot apply, and applicants cannot sit at a desk', async () => {
  const clerk = await signedIn(house.door, 'clerk');
  const applicant = await signedIn(house.door, 'applicant');
  const [forApplicants, forStaff] = [paths(['applicant']), paths(['staff'])];

  const asClerk = await Promise.all(forApplicants.map((door) => knock(clerk, door)));
  const asApplicant = await Promise.all(forStaff.map((door) => knock(applicant, door)));

  expect(asClerk).toEqual(forApplicants.map((door) => `${door} 403`));
  expect(asApplicant).toEqual(forStaff.map((door) => `${door} 403`));
});

test('only the supervision body keeps the calendar: its supervisors and its head', async () => {
  const closed = paths(['calendar-keeper']);
  const approver = await signedIn(house.door, 'approver');
  const keepers = await Promise.all(
    ['supervisor', 'supervisor2', 'supervisionhead'].map((name) => signedIn(house.door, name)),
  );

  const refused = await Promise.all(closed.map((door) => knock(approver, door)));
  const listed = await Promise.all(keepers.map((keeper) => knock(keeper, 'GET /api/calendar/drafts')));

  expect(refused).toEqual(closed.map((door) => `${door} 403`));
  expect(listed).toEqual(keepers.map(() => 'GET /api/calendar/drafts 200'));
});

test('a case and its matters are not there for another applicant', async () => {
  const stranger = await signedIn(house.door, 'applicant2');
  const closed = paths(['case-reader', 'matter-reader']);

  const answers = await Promise.all(closed.map((door) => knock(stranger, door)));

  expect(answers).toEqual(closed.map((door) => `${door} 404`));
});
