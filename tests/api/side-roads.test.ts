import { afterAll, beforeAll, describe } from '@jest/globals';
import { counter } from './roads/counter.ts';
import { joint } from './roads/joint.ts';
import { office } from './roads/office.ts';
import { openRoads } from './roads/open-roads.ts';
import type { Roads } from './roads/open-roads.ts';
import { renewal } from './roads/renewal.ts';
import { reportUp } from './roads/report-up.ts';

/** One engine for all of them: each road is a file of `roads/`. */
let opened: Roads;
const roads = (): Roads => opened;

beforeAll(async () => {
  opened = await openRoads();
});
afterAll(async () => {
  await opened.house.close();
});

describe.each([
  ['a body below and one above', reportUp],
  ['a joint case', joint],
  ['a renewal', renewal],
  ['an office', office],
  ['a counter', counter],
])('%s', (_road, tests) => {
  tests(roads);
});
