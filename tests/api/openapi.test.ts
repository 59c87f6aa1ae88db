import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { afterOf, cursorOf, place } from '../../api/door/cursor.ts';
import { PERMISSIONS } from '../../api/permissions.ts';
import { MATTER_ROUTES } from '../../contract/matter.ts';
import { submitCase } from './application.ts';
import { caller, problemOf, signedIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly security: readonly unknown[];
  readonly requestBody?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
}

let house: House;
let described: Described;

beforeAll(async () => {
  house = await openHouse();
  described = (await caller(house.door).get<Described>('/api/openapi.json')).body;
});
afterAll(async () => {
  await house.close();
});

const doors = (): string[] =>
  Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );

test('every door stands in the description, and nothing else does', () => {
  expect(described.openapi).toBe('3.1.0');
  expect(doors().sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

test('an act names its body, its answer, its key and its problems', () => {
  const accept = described.paths['/api/cases/{caseNo}/acceptance']?.['post'];

  expect(accept?.security).toEqual([{ session: [] }]);
  expect(accept?.requestBody).toBeDefined();
  expect(accept?.parameters?.map((parameter) => `${parameter.in} ${parameter.name}`).sort()).toEqual([
    'header Idempotency-Key',
    'path caseNo',
  ]);
  expect(Object.keys(accept?.responses ?? {}).sort()).toEqual(['200', '202', 'default']);
});

const DOORS_OF_ACTS = Object.values(MATTER_ROUTES).map(({ segment }) => `POST /api/matters/${segment}`);
/** Of each door that reads what follows the `?`: what it cannot read there, the parameter, and the rule it breaks. */
const UNREADABLE: readonly [door: string, name: string, query: string, rule: string][] = [
  ...[
    'GET /api/late',
    'GET /api/cases',
    'GET /api/inbox',
    'GET /api/matters',
    'GET /api/notices',
    'GET /api/calendar/drafts',
    'GET /api/calendar/drafts/:draftId/preview',
    'GET /api/calendar/versions',
    'GET /api/rules/drafts',
    'GET /api/rules/versions',
  ].flatMap((door): [string, string, string, string][] => [
    [door, 'after', 'after=garbage', 'cursor'],
    [door, 'after', `after=${cursorOf(['the key', 'of another list', 1, 1])}`, 'cursor'],
    [door, 'after', 'after=', 'cursor'],
    [door, 'after', 'after=a&after=b', 'type'],
    [door, 'afterr', 'afterr=x', 'unknown'],
  ]),
  ['GET /api/late', 'after', `after=${cursorOf([9e15, 'x'])}`, 'cursor'],
  ['GET /api/late', 'after', `after=${cursorOf([1, 'a\0'])}`, 'cursor'],
  ['GET /api/calendar/versions', 'after', `after=${cursorOf([0])}`, 'cursor'],
  ['GET /api/inbox', 'group', 'group=everything', 'choice'],
  ['GET /api/matters', 'waiting', 'waiting=you', 'choice'],
  ['GET /api/matters', 'case', 'case=20260914-0008', 'caseNo'],
  ['GET /api/cases/:caseNo', 'step', 'step=nothing', 'choice'],
  ['GET /api/cases/:caseNo', 'step', `step=${'x'.repeat(61)}`, 'tooLong'],
  ['GET /api/matters/one', 'id', '', 'required'],
  ['GET /api/matters/one', 'id', 'id=%00', 'invalid'],
  ...DOORS_OF_ACTS.map((door): [string, string, string, string] => [door, 'id', 'id=', 'tooShort']),
];

describe('what follows the “?” of an address', () => {
  let callers: Readonly<Record<string, Caller | undefined>>;
  let caseNo = '';
  beforeAll(async () => {
    const [applicant, supervisor] = await Promise.all(
      ['applicant', 'supervisor'].map((name) => signedIn(house.door, name)),
    );
    callers = { applicant, supervisor };
    if (applicant !== undefined) ({ caseNo } = await submitCase(house.door, applicant));
  });

  const ask = async (door: string, query: string, language: string) => {
    const [method = '', path = ''] = door.split(' ');
    const who = callers[PERMISSIONS[door] ?? ''] ?? callers['supervisor'];
    const address = `${path.replace(':draftId', 'a'.repeat(24)).replace(':caseNo', caseNo)}?${query}`;
    return await who?.send(method, address, { key: 'unreadable', headers: { 'accept-language': language } });
  };

  test('is in the table above wherever it is read', () => {
    const reading = Object.entries(described.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { parameters = [] }]) =>
        parameters
          .filter((parameter) => parameter.in === 'query')
          .map(({ name }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')} ${name}`),
      ),
    );
    const known = UNREADABLE.filter(([, , , rule]) => rule !== 'unknown').map(
      ([door, name]) => `${door} ${name}`,
    );

    expect([...new Set(known)].sort()).toEqual(reading.sort());
  });

  test.each(UNREADABLE)(
    '%s: an unreadable %s (%s) is a 422 that names it and the rule',
    async (door, name, query, rule) => {
      const zh = await ask(door, query, 'zh-CN');
      const en = await ask(door, query, 'en');

      expect([zh?.status, zh && problemOf(zh).code]).toEqual([422, 'bad-query']);
      expect(zh && problemOf(zh).fields).toEqual([
        { path: name, rule, message: expect.stringMatching(/[一-龥]/) },
      ]);
      expect(en && problemOf(en).fields?.[0]?.message).toMatch(/^[ -~]+$/);
    },
  );

  test('is read back as it was given: a page begins where the one before ended', () => {
    const ended = [1_767_000_000_000, 'card/x/承诺'] as const;

    expect(afterOf(place).parse(cursorOf(ended))).toEqual(ended);
    expect(afterOf(place).parse(undefined)).toBeNull();
  });
});
