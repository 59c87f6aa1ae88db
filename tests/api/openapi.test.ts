import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PERMISSIONS } from '../../api/permissions.ts';
import { caller } from './caller.ts';
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
