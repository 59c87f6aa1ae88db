import { afterAll, beforeAll, describe } from '@jest/globals';
import { askedAndHeard } from './roads/asked-and-heard.ts';
import { openPractice } from './roads/open-practice.ts';
import type { Practice } from './roads/open-practice.ts';
import { specialProcedure } from './roads/special-procedure.ts';

const PEOPLE = [
  ...['applicant', 'clerk', 'reviewer'],
  ...['waterclerk', 'water', 'waterhost', 'vetclerk', 'vet'],
];

/** One engine for all of them: each road is a file of `roads/`. */
let opened: Practice;
const practice = (): Practice => opened;

beforeAll(async () => {
  opened = await openPractice(PEOPLE);
});
afterAll(async () => {
  await opened.house.close();
});

describe.each([
  ['a special procedure', specialProcedure],
  ['others who are told and asked, and a hearing', askedAndHeard],
])('%s', (_road, tests) => {
  tests(practice);
});
