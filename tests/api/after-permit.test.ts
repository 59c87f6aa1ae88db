import { afterAll, beforeAll, describe } from '@jest/globals';
import { emergencyAndFee } from './roads/emergency-and-fee.ts';
import { interestedParty } from './roads/interested-party.ts';
import { openPractice } from './roads/open-practice.ts';
import type { Practice } from './roads/open-practice.ts';
import { promise } from './roads/promise.ts';
import { sideBySide } from './roads/side-by-side.ts';
import { twoStepsOfOne } from './roads/two-steps-of-one.ts';

const PEOPLE = [
  ...['applicant', 'applicant2', 'clerk', 'outlet', 'cashier'],
  ...['health', 'healthapprover', 'healthissuer', 'healthsite'],
  ...['roadclerk', 'road', 'roadsite', 'police', 'roadauditor', 'roadapprover', 'roadhead', 'roadissuer'],
  ...['waterclerk', 'water'],
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
  ['a permit on a promise (告知承诺)', promise],
  ['emergency work (补办) and a fee', emergencyAndFee],
  ['an interested party (利害关系人)', interestedParty],
  ['two departments at once (会审)', sideBySide],
  ['two steps of one person', twoStepsOfOne],
])('%s', (_road, tests) => {
  tests(practice);
});
